package org.gradlab.solution;

import java.util.List;
import org.gradlab.restart.MemberResult;
import org.gradlab.restart.Proportion;

/**
 * A function that members ended at.
 *
 * @param name A for the one with the lowest loss, then B, C, ...
 * @param best its representative: the member with the lowest loss
 * @param share of all members
 * @param outputs [numbers] what the best computes, see {@link NetworkEnds}
 * @param weights the distinct parameters, modulo symmetry, that compute it; the most frequent first
 */
public record Solution(String name, MemberResult best, Proportion share, double[] outputs, List<Weights> weights) {

    /** There are weights. */
    public Solution {
        weights = List.copyOf(weights);
    }

    /**
     * Parameters that compute a function.
     *
     * @param name A1, A2, ...
     * @param best the member with the lowest loss
     * @param members all members that have them
     */
    public record Weights(String name, MemberResult best, List<Integer> members) {

        /** There is at least one member. */
        public Weights {
            members = List.copyOf(members);
        }
    }
}
