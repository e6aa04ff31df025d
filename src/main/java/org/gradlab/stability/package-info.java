/** The curvature of a loss, and the learning rate that it allows. Works on any gradient; imports nothing of Gradlab's. */
package org.gradlab.stability;
