package org.gradlab.diagnosis;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a diagnosis has to know of a member besides what was recorded.
 *
 * @param member counted from 0
 * @param learningRate what it was trained with
 * @param targetStep the record step at which it reached the target
 * @param divergedStep the step whose update it could not make
 * @param symmetricLayers hidden layers whose units all start alike
 * @param startsLikeOthers whether all members of its settings, more than one, start alike
 */
public record MemberFacts(
        int member,
        double learningRate,
        OptionalLong targetStep,
        OptionalLong divergedStep,
        List<Integer> symmetricLayers,
        boolean startsLikeOthers) {

    /** Layers that are not to be modified. */
    public MemberFacts {
        symmetricLayers = List.copyOf(symmetricLayers);
    }
}
