/** Optimizers: gradients in, updates out. May import array and state. */
package org.gradlab.optimizer;
