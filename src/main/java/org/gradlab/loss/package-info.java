/** Losses and their gradients at the network's output. May import array. */
package org.gradlab.loss;
