/** Optimizers: gradients in, updates out. May import array and parameter. */
package org.gradlab.optimizer;
