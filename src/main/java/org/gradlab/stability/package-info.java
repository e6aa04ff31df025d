/** How sharp a loss is beside what an optimizer's learning rate allows. Imports nothing of Gradlab's. */
package org.gradlab.stability;
