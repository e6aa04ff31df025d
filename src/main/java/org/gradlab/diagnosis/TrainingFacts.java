package org.gradlab.diagnosis;

import java.util.List;

/**
 * What a diagnosis has to know of a training besides what was recorded.
 *
 * @param steps that every member was to make
 * @param batchRows rows of a step
 * @param stepsPerEpoch steps that see all rows once
 * @param isFullBatch whether these are all rows
 * @param guessingLoss loss of the best output that does not depend on the input
 * @param majorityShare share of the largest class; NaN without classes
 * @param hasTarget whether members were to reach a target
 * @param lossTakesLogits whether the slope of the last layer has no part in the gradient
 * @param inputs what the first layer sees
 * @param layers input side first
 */
public record TrainingFacts(
        long steps,
        int batchRows,
        long stepsPerEpoch,
        boolean isFullBatch,
        double guessingLoss,
        double majorityShare,
        boolean hasTarget,
        boolean lossTakesLogits,
        InputFacts inputs,
        List<LayerFacts> layers) {

    /** Layers that are not to be modified. */
    public TrainingFacts {
        layers = List.copyOf(layers);
    }

    /** Layer l, counted from 1. */
    LayerFacts layer(int l) {
        return layers.get(l - 1);
    }

    int depth() {
        return layers.size();
    }

    boolean isHidden(int l) {
        return l < layers.size();
    }
}
