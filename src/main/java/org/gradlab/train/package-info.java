/**
 * The training loop: populations, record steps, divergence. May import array, state, optimizer and objective.
 */
package org.gradlab.train;
