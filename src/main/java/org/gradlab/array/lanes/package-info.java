/**
 * Blocks of members in {@code double[]}, eight members side by side, computed by SIMD across the members.
 *
 * <p>The only package that uses {@code jdk.incubator.vector}; {@link org.gradlab.array.Engines} finds it by name, so that
 * everything else runs without that module. Imports {@code org.gradlab.array} and ND4J's arrays.
 */
package org.gradlab.array.lanes;
