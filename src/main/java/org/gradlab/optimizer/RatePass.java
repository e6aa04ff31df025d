package org.gradlab.optimizer;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.array.Array;
import org.gradlab.array.Binary;
import org.gradlab.array.Block;
import org.gradlab.array.Unary;
import org.gradlab.state.BlockState;
import org.gradlab.state.Hyperparameter;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;
import org.gradlab.state.Step;

/**
 * The learning rates of a block's members from step to step, times -1: a product with the gradient then points downhill. They are one number a
 * member, [members, 1, 1], or one a parameter, [members, 1, size], where some parameters have rates of their own.
 */
final class RatePass {

    private final LearningRate learningRate;
    private final List<Hyperparameter> changing;
    private final boolean isConstant;
    private final boolean differs;
    private final BlockState state;

    /** The optimizer's, [members, 1, 1]. */
    private final Array rate;

    /** In the shape of the descent; the optimizer's itself where no parameter has its own. */
    private final Array rates;

    /** -rates x factor. */
    private final Array descent;

    private final List<Own> own = new ArrayList<>();

    /** The members' own factors, [members, 1, 1]. */
    private final Array factors;

    /**
     * The rates of a parameter that has its own.
     *
     * @param part its part of the rates, [members, 1, size of the parameter]
     * @param rate what that is filled with, [members, 1, 1]
     */
    private record Own(Array part, Array rate) {}

    RatePass(LearningRate learningRate, Block block, BlockState state) {
        this.learningRate = learningRate;
        this.changing = learningRate.changing();
        this.isConstant = learningRate.isConstant();
        this.differs = changing.stream().anyMatch(Hyperparameter::varies);
        this.state = state;
        this.rate = state.get(LearningRate.RATE);
        this.factors = block.create(1, 1);
        List<Slot> parameters = state.space().slots(Role.PARAMETER);
        boolean haveOwn =
                parameters.stream().anyMatch(parameter -> parameter.rate().isPresent());
        this.rates = haveOwn ? block.create(1, state.space().size(Role.PARAMETER)) : rate;
        this.descent = block.create(1, rates.columns());
        int offset = 0;
        for (Slot parameter : parameters) {
            if (parameter.rate().isPresent()) {
                Array part = rates.window(offset, 1, parameter.size());
                own.add(new Own(part, state.get(parameter.rate().get())));
            }
            offset += parameter.size();
        }
    }

    /** [members, 1, 1] or [members, 1, size], at the last step that was begun. */
    Array descent() {
        return descent;
    }

    /** Takes the rates of members that have just been loaded. */
    void loaded() {
        if (!own.isEmpty()) {
            rates.apply(Unary.IDENTITY, rate);
            own.forEach(parameter -> parameter.part().apply(Unary.IDENTITY, parameter.rate()));
        }
        descent.scale(rates, -1);
    }

    void begin(Step step) {
        if (isConstant) {
            return;
        }
        if (differs) {
            factors.load(factors(step), 0);
            descent.combine(Binary.MULTIPLY, rates, factors);
        } else {
            double[] settings = changing.stream()
                    .mapToDouble(setting -> setting.values().get(0))
                    .toArray();
            descent.scale(rates, -learningRate.factor(step.number(), settings));
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
