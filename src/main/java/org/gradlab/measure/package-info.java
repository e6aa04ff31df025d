/** Measures of gradients: what is recorded of every layer. May import array, parameter and network. */
package org.gradlab.measure;
