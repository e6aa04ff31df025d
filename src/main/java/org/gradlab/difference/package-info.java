/**
 * Slopes measured from values of a function alone, each with how far it may be off, and the comparison with a slope that is claimed.
 *
 * <p>Knows nothing of formulas or networks: a function is what gives a value for a step. Imports nothing of ours.
 */
package org.gradlab.difference;
