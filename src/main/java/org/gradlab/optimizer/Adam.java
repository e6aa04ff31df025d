package org.gradlab.optimizer;

import java.util.List;
import org.gradlab.array.Array;
import org.gradlab.array.Binary;
import org.gradlab.array.Unary;
import org.gradlab.binding.Keys;
import org.gradlab.binding.Variant;
import org.gradlab.state.Hyperparameter;

/**
 * Adam (Kingma and Ba 2015, as in PyTorch).
 *
 * <pre>
 *   m = beta1 m + (1 - beta1) g,  v = beta2 v + (1 - beta2) g^2
 *   u = -rate mhat / (sqrt(vhat) + epsilon),  mhat = m / (1 - beta1^t),  vhat = v / (1 - beta2^t), t counted from 1
 * </pre>
 */
public record Adam(List<Double> beta1, List<Double> beta2, List<Double> epsilon) implements UpdateRule {

    static final Variant<Adam> DECLARATION = Variant.of(
            "adam",
            Adam.class,
            Keys.of(
                    RuleKeys.share("beta1", 0.9, Adam::beta1, "fraction of the mean gradient kept each step"),
                    RuleKeys.share("beta2", 0.999, Adam::beta2, "fraction of the mean squared gradient kept each step"),
                    RuleKeys.epsilon(1e-8, Adam::epsilon),
                    Adam::new));

    static final String BETA1 = "optimizer.beta1";
    static final String BETA2 = "optimizer.beta2";
    static final String EPSILON = "optimizer.epsilon";
    private static final String FIRST = "firstMoment";
    private static final String SECOND = "secondMoment";

    /** Lists of at least one value. */
    public Adam {
        beta1 = List.copyOf(beta1);
        beta2 = List.copyOf(beta2);
        epsilon = List.copyOf(epsilon);
    }

    @Override
    public List<Hyperparameter> hyperparameters() {
        return List.of(
                new Hyperparameter(BETA1, beta1),
                new Hyperparameter(BETA2, beta2),
                new Hyperparameter(EPSILON, epsilon));
    }

    @Override
    public List<String> memory() {
        return List.of(FIRST, SECOND);
    }

    @Override
    public double update(OneParameter p) {
        double b1 = p.setting(BETA1);
        double b2 = p.setting(BETA2);
        double[] memory = p.memory();
        memory[0] = b1 * memory[0] + (1 - b1) * p.gradient();
        memory[1] = b2 * memory[1] + (1 - b2) * p.gradient() * p.gradient();
        double mhat = memory[0] / MovingAverage.weight(b1, p.step());
        double vhat = memory[1] / MovingAverage.weight(b2, p.step());
        return -p.rate() * mhat / (Math.sqrt(vhat) + p.setting(EPSILON));
    }

    @Override
    public UpdatePass bind(UpdateBinding on) {
        MovingAverage first = new MovingAverage(FIRST, new Hyperparameter(BETA1, beta1), on);
        MovingAverage second = new MovingAverage(SECOND, new Hyperparameter(BETA2, beta2), on);
        Array epsilons = on.state().get(EPSILON);
        Array scratch = on.scratch();
        Array u = on.update();
        return step -> {
            first.add(on.gradient());
            scratch.combine(Binary.MULTIPLY, on.gradient(), on.gradient());
            second.add(scratch);
            second.unbiased(step, scratch);
            scratch.apply(Unary.SQRT, scratch);
            scratch.combine(Binary.ADD, scratch, epsilons);
            first.unbiased(step, u);
            u.combine(Binary.DIVIDE, u, scratch);
            u.combine(Binary.MULTIPLY, u, on.descent());
        };
    }
}
