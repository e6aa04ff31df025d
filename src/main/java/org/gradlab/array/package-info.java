/**
 * Arrays of a block of members and the operations that the mathematics is written in, with their implementations.
 *
 * <p>The only package that knows ND4J's statics or vector types. Imports the random streams alone.
 */
package org.gradlab.array;
