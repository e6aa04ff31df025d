/**
 * What trainings that started anywhere end at: parameters modulo symmetry, the functions that they compute, the levels of their losses, and what is
 * proved of an end. May import array, state, data, network, objective, train, diagnosis, restart and text.
 */
package org.gradlab.solution;
