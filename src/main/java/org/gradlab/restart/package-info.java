/**
 * Comparison of a run's members: ranking, success rate, behaviour, learning rates side by side, and basins of a function.
 *
 * <p>May import {@code train} of Gradlab's packages, and what {@code train} imports.
 */
package org.gradlab.restart;
