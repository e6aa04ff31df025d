/**
 * Arrays as plain loops over {@code double[]}, made of the primitives and of what is measured at record steps: what the operations mean,
 * in as few lines as they can be said. Needs neither ND4J nor vectors, so it is there at once; for descents that a person watches, and for predictions.
 */
package org.gradlab.array.plain;
