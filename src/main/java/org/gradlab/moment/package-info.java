/** A member at one step of its training: from a config or from a stored run. May import run and experiment. */
package org.gradlab.moment;
