/**
 * What is minimized: an objective gives gradients and numbers for the parameters of a block of members. May import array,
 * state, expression, network, loss, gradient and data.
 */
package org.gradlab.objective;
