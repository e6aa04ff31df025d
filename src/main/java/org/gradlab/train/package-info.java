/**
 * The training loop: populations, record steps, divergence. May import array, parameter, optimizer and objective.
 */
package org.gradlab.train;
