/** How the parameters of a layer start. May import binding and random. */
package org.gradlab.initializer;
