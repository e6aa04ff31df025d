package org.gradlab.optimizer;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.state.BlockState;
import org.gradlab.state.Hyperparameter;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;

/**
 * How gradients become updates, from the gradient to the update:
 *
 * <pre>
 *   clip    g = g min(1, clipNorm / norm of g), over all parameters of the member
 *   L2      g = g + l2 w, the gradient of l2 / 2 times the sum of w^2, which the loss that is reported leaves out
 *   rule    u, by the rule from g
 *   decay   u = u - rate weightDecay w
 * </pre>
 *
 * L2 and decay take every trained parameter, biases too, as PyTorch's optimizers do.
 *
 * @param clipNorm values above 0; empty for no clipping
 * @param l2 empty for none
 * @param weightDecay empty for none
 */
public record Optimizer(
        UpdateRule rule, LearningRate learningRate, List<Double> clipNorm, List<Double> l2, List<Double> weightDecay) {

    static final String CLIP_NORM = "optimizer.clipNorm";
    static final String L2 = "optimizer.l2";
    static final String WEIGHT_DECAY = "optimizer.weightDecay";

    /** Lists that are not to be modified. */
    public Optimizer {
        clipNorm = List.copyOf(clipNorm);
        l2 = List.copyOf(l2);
        weightDecay = List.copyOf(weightDecay);
    }

    /** A rule with rates that never change, and nothing else. */
    public static Optimizer of(UpdateRule rule, Double... learningRates) {
        return new Optimizer(rule, LearningRate.constant(learningRates), List.of(), List.of(), List.of());
    }

    /** All settings that may differ from member to member, the learning rate first. */
    public List<Hyperparameter> hyperparameters() {
        List<Hyperparameter> all = new ArrayList<>(learningRate.hyperparameters());
        all.addAll(rule.hyperparameters());
        if (!clipNorm.isEmpty()) {
            all.add(new Hyperparameter(CLIP_NORM, clipNorm));
        }
        if (!l2.isEmpty()) {
            all.add(new Hyperparameter(L2, l2));
        }
        if (!weightDecay.isEmpty()) {
            all.add(new Hyperparameter(WEIGHT_DECAY, weightDecay));
        }
        return all;
    }

    /** What it remembers of {@code parameters} numbers. */
    public List<Slot> memory(int parameters) {
        return rule.memory().stream()
                .map(name -> new Slot(name, Role.OPTIMIZER, 1, parameters))
                .toList();
    }

    /**
     * The optimizer at work.
     *
     * @param gradient [members, 1, size]; not modified
     * @param update [members, 1, size]
     */
    public OptimizerPass bind(Block block, BlockState state, Array gradient, Array update) {
        RatePass rates = new RatePass(learningRate, block, state);
        return new OptimizerPass(this, rates, new UpdateBinding(block, state, gradient, rates.descent(), update));
    }
}
