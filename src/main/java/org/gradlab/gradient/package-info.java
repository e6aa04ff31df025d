/** Measures of gradients: what is recorded of every layer, and the check of gradients against central differences. */
package org.gradlab.gradient;
