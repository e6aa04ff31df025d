package org.gradlab.optimizer;

import java.util.List;
import org.gradlab.array.Array;
import org.gradlab.array.Binary;
import org.gradlab.binding.Keys;
import org.gradlab.binding.Variant;
import org.gradlab.state.Hyperparameter;

/**
 * Nesterov's momentum in the form that needs the gradient only where the parameters are (Sutskever et al. 2013, as in Keras): v =
 * momentum v - rate g; u = momentum v - rate g with the new v. PyTorch's v has not the rate in
 * it, which differs while a schedule changes the rate.
 *
 * @param momentum the share of the velocity that is kept, in [0, 1); at least one value
 */
public record Nesterov(List<Double> momentum) implements UpdateRule {

    static final Variant<Nesterov> DECLARATION = Variant.of(
            "nesterov",
            Nesterov.class,
            Keys.of(
                    RuleKeys.share("momentum", 0.9, Nesterov::momentum, "fraction of the velocity kept each step"),
                    Nesterov::new));

    /** A list of at least one value. */
    public Nesterov {
        momentum = List.copyOf(momentum);
    }

    @Override
    public List<Hyperparameter> hyperparameters() {
        return List.of(new Hyperparameter(Momentum.MOMENTUM, momentum));
    }

    @Override
    public List<String> memory() {
        return List.of(Momentum.VELOCITY);
    }

    @Override
    public double update(OneParameter p) {
        double[] v = p.memory();
        double momentum = p.setting(Momentum.MOMENTUM);
        v[0] = momentum * v[0] - p.rate() * p.gradient();
        return momentum * v[0] - p.rate() * p.gradient();
    }

    @Override
    public UpdatePass bind(UpdateBinding on) {
        Array velocity = on.state().get(Momentum.VELOCITY);
        Array kept = on.state().get(Momentum.MOMENTUM);
        Array u = on.update();
        return step -> {
            u.combine(Binary.MULTIPLY, on.gradient(), on.descent());
            velocity.combine(Binary.MULTIPLY, velocity, kept);
            velocity.combine(Binary.ADD, velocity, u);
            u.addProduct(velocity, kept);
        };
    }
}
