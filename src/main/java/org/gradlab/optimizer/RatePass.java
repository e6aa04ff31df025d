package org.gradlab.optimizer;

import java.util.List;
import org.gradlab.array.Array;
import org.gradlab.array.Binary;
import org.gradlab.array.Block;
import org.gradlab.state.BlockState;
import org.gradlab.state.Hyperparameter;
import org.gradlab.state.Step;

/** The learning rates of a block's members from step to step, times -1: a product with the gradient then points downhill. */
final class RatePass {

    private final LearningRate learningRate;
    private final List<Hyperparameter> changing;
    private final boolean isConstant;
    private final boolean differs;
    private final BlockState state;

    /** [members, 1, 1]. */
    private final Array rate;

    /** -rate, [members, 1, 1]. */
    private final Array descent;

    /** The members' own factors, [members, 1, 1]. */
    private final Array factors;

    RatePass(LearningRate learningRate, Block block, BlockState state) {
        this.learningRate = learningRate;
        this.changing = learningRate.changing();
        this.isConstant = learningRate.isConstant();
        this.differs = changing.stream().anyMatch(Hyperparameter::varies);
        this.state = state;
        this.rate = state.get(LearningRate.RATE);
        this.descent = block.create(1, 1);
        this.factors = block.create(1, 1);
    }

    /** [members, 1, 1], at the last step that was begun. */
    Array descent() {
        return descent;
    }

    /** Takes the rates of members that have just been loaded. */
    void loaded() {
        descent.scale(rate, -1);
    }

    void begin(Step step) {
        if (isConstant) {
            return;
        }
        if (differs) {
            factors.load(factors(step), 0);
            descent.combine(Binary.MULTIPLY, rate, factors);
        } else {
            double[] settings = changing.stream()
                    .mapToDouble(setting -> setting.values().get(0))
                    .toArray();
            descent.scale(rate, -learningRate.factor(step.number(), settings));
        }
    }

    private double[] factors(Step step) {
        List<double[]> settings = changing.stream()
                .map(setting -> state.get(setting.name()).toDoubles())
                .toList();
        double[] negative = new double[rate.members()];
        for (int m = 0; m < negative.length; m++) {
            int member = m;
            double[] own = settings.stream().mapToDouble(all -> all[member]).toArray();
            negative[m] = -learningRate.factor(step.number(), own);
        }
        return negative;
    }
}
