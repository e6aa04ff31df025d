/**
 * Blocks of members in {@code double[]}, 512 bits of members side by side, computed by SIMD across the members.
 *
 * <p>The only package that uses {@code jdk.incubator.vector}; {@link org.gradlab.engine.Engines} finds it by name, so that
 * everything else runs without that module. Imports {@code org.gradlab.array} and ND4J's arrays.
 *
 * <p>Every loop is written once, for doubles. The build makes the package {@link org.gradlab.array.lanes.floats} of it, see {@link
 * org.gradlab.array.lanes.Always}.
 *
 * <p>One rule shapes every loop here: none of our methods takes or returns a vector. The compiler inlines the vector
 * operations of the JDK without fail, but our methods only up to a budget that depends on what ran before; a vector that
 * crosses a real call becomes an object, at ten times the cost. So methods hand each other arrays, and every function has
 * a loop of its own.
 */
package org.gradlab.array.lanes;
