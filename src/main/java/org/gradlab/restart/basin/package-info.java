/** Distinct end points of restarts and the starts that lead to each. May import objective, train and restart. */
package org.gradlab.restart.basin;
