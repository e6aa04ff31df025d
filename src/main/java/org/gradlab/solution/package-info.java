/**
 * What networks that started anywhere have in common: their parameters modulo symmetry, and the functions that they compute.
 */
package org.gradlab.solution;
