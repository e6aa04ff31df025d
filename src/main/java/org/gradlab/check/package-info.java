/**
 * The check of a gradient: every derivative that training uses beside differences of the loss, and the order of Taylor's remainder. May import
 * moment, objective, state, explore and difference.
 */
package org.gradlab.check;
