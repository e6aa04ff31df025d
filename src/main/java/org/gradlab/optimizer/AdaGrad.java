package org.gradlab.optimizer;

import java.util.List;
import org.gradlab.array.Array;
import org.gradlab.array.Binary;
import org.gradlab.array.Unary;
import org.gradlab.binding.Keys;
import org.gradlab.binding.Variant;
import org.gradlab.state.Hyperparameter;

/** AdaGrad (Duchi, Hazan and Singer 2011, as in PyTorch): s = s + g^2; u = -rate g / (sqrt(s) + epsilon). */
public record AdaGrad(List<Double> epsilon) implements UpdateRule {

    static final Variant<AdaGrad> DECLARATION =
            Variant.of("adagrad", AdaGrad.class, Keys.of(RuleKeys.epsilon(1e-10, AdaGrad::epsilon), AdaGrad::new));

    private static final String SQUARES = "sumOfSquares";

    /** A list of at least one value. */
    public AdaGrad {
        epsilon = List.copyOf(epsilon);
    }

    @Override
    public List<Hyperparameter> hyperparameters() {
        return List.of(new Hyperparameter(Adam.EPSILON, epsilon));
    }

    @Override
    public List<String> memory() {
        return List.of(SQUARES);
    }

    @Override
    public double update(OneParameter p) {
        double[] s = p.memory();
        s[0] += p.gradient() * p.gradient();
        return -p.rate() * p.gradient() / (Math.sqrt(s[0]) + p.setting(Adam.EPSILON));
    }

    @Override
    public UpdatePass bind(UpdateBinding on) {
        Array squares = on.state().get(SQUARES);
        Array epsilons = on.state().get(Adam.EPSILON);
        Array u = on.update();
        Array scratch = on.scratch();
        return step -> {
            squares.addProduct(on.gradient(), on.gradient());
            scratch.apply(Unary.SQRT, squares);
            scratch.combine(Binary.ADD, scratch, epsilons);
            u.combine(Binary.DIVIDE, on.gradient(), scratch);
            u.combine(Binary.MULTIPLY, u, on.descent());
        };
    }
}
