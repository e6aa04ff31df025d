/** The training loop: populations, record steps, divergence and the events that report them. */
package org.gradlab.train;
