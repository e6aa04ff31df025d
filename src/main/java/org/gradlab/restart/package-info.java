/**
 * Comparison of a run's members: ranking, success rate, counts by status.
 *
 * <p>May import {@code train} of Gradlab's packages, and what {@code train} imports.
 */
package org.gradlab.restart;
