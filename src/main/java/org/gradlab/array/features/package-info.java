/**
 * Blocks of members in {@code double[]}, one after the other, computed by SIMD along the columns of a member's matrices: the way for
 * few members, and for wide layers of many.
 *
 * <p>Every result is the same, bit for bit, as that of {@link org.gradlab.array.plain}, which says in plain loops what is computed in which
 * order: each element of a product is added up term by term, other sums as {@link org.gradlab.array.plain.PartialSums} says,
 * and everything else is a sequence of IEEE operations on an element. So the width of the registers changes no bit either.
 *
 * <p>Uses {@code jdk.incubator.vector}; {@link org.gradlab.engine.Engines} finds it by name, so that everything else runs without
 * that module. As in {@code array.lanes}, no method of ours takes or returns a vector, which a call that is not inlined would make an
 * object. Imports {@code org.gradlab.array}, {@code org.gradlab.array.plain} and the random streams.
 */
package org.gradlab.array.features;
