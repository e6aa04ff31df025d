/**
 * The loss as a function of all parameters in a row: its slope, its Hessian and the eigenvalues of that. May import array, objective and state.
 */
package org.gradlab.curvature;
