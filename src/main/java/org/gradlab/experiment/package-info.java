/** The composition root: turns a config into the objects that train. Imports what it composes, never run or cli. */
package org.gradlab.experiment;
