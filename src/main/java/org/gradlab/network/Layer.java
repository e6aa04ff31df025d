package org.gradlab.network;

import java.util.List;
import java.util.Map;
import org.gradlab.state.Hyperparameter;
import org.gradlab.state.Slot;

/**
 * One link of the chain that a network is. Whatever a layer declares is created, drawn, kept, written and sized by the same
 * few lines; what it computes is in its pass.
 */
public sealed interface Layer permits Dense, ActivationLayer, BatchNorm, LayerNorm, Dropout, Branch, Residual {

    /** How many numbers a row has above the layer. */
    int outputs();

    /** What every member has for the layer, hyperparameters aside. */
    default List<Slot> slots() {
        return List.of();
    }

    /** The settings that may differ from member to member. */
    default List<Hyperparameter> hyperparameters() {
        return List.of();
    }

    /** What slots start with where that is neither zero nor drawn, in row-major order. */
    default Map<String, double[]> start() {
        return Map.of();
    }

    /** How many numbers a pass that learns holds for a member and a row. */
    int workingSize();

    /** The layer at work. */
    Pass bind(Binding binding);
}
