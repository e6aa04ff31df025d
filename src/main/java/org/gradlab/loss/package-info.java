/** Losses and their gradients at the network's output. May import array and state. */
package org.gradlab.loss;
