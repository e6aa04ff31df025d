/**
 * The training loop: populations, record steps, divergence. May import array, state, optimizer, objective, and file and npy for
 * checkpoints.
 */
package org.gradlab.train;
