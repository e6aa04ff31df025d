/** Slices of the loss around and between solutions: lines and planes through the space of all parameters. Knows the loss, no run. */
package org.gradlab.landscape;
