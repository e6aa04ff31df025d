package org.gradlab.optimizer;

import java.util.List;
import org.gradlab.array.Array;
import org.gradlab.array.Binary;
import org.gradlab.array.Unary;
import org.gradlab.binding.Keys;
import org.gradlab.binding.Variant;
import org.gradlab.state.Hyperparameter;

/**
 * RMSprop (Tieleman and Hinton 2012, as in PyTorch, without its centred form and its momentum): v = decay v + (1 - decay) g^2; u = -rate g / (sqrt(v) +
 * epsilon).
 */
public record RmsProp(List<Double> decay, List<Double> epsilon) implements UpdateRule {

    static final Variant<RmsProp> DECLARATION = Variant.of(
            "rmsprop",
            RmsProp.class,
            Keys.of(
                    RuleKeys.share(
                            "decay", 0.99, RmsProp::decay, "fraction of the mean squared gradient kept each step"),
                    RuleKeys.epsilon(1e-8, RmsProp::epsilon),
                    RmsProp::new));

    private static final String DECAY = "optimizer.decay";
    private static final String SQUARES = "meanSquare";

    /** Lists of at least one value. */
    public RmsProp {
        decay = List.copyOf(decay);
        epsilon = List.copyOf(epsilon);
    }

    @Override
    public List<Hyperparameter> hyperparameters() {
        return List.of(new Hyperparameter(DECAY, decay), new Hyperparameter(Adam.EPSILON, epsilon));
    }

    @Override
    public List<String> memory() {
        return List.of(SQUARES);
    }

    @Override
    public double update(OneParameter p) {
        double kept = p.setting(DECAY);
        double[] v = p.memory();
        v[0] = kept * v[0] + (1 - kept) * p.gradient() * p.gradient();
        return -p.rate() * p.gradient() / (Math.sqrt(v[0]) + p.setting(Adam.EPSILON));
    }

    @Override
    public UpdatePass bind(UpdateBinding on) {
        MovingAverage squares = new MovingAverage(SQUARES, new Hyperparameter(DECAY, decay), on);
        Array epsilons = on.state().get(Adam.EPSILON);
        Array u = on.update();
        Array scratch = on.scratch();
        return step -> {
            scratch.combine(Binary.MULTIPLY, on.gradient(), on.gradient());
            squares.add(scratch);
            scratch.apply(Unary.SQRT, squares.average());
            scratch.combine(Binary.ADD, scratch, epsilons);
            u.combine(Binary.DIVIDE, on.gradient(), scratch);
            u.combine(Binary.MULTIPLY, u, on.descent());
        };
    }
}
