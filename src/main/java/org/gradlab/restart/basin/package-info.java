/** Distinct end points of restarts and the starts that lead to each. May import objective, train, restart, expression and explore. */
package org.gradlab.restart.basin;
