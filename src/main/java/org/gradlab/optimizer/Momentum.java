package org.gradlab.optimizer;

import java.util.List;
import org.gradlab.array.Array;
import org.gradlab.array.Binary;
import org.gradlab.array.Unary;
import org.gradlab.binding.Keys;
import org.gradlab.binding.Variant;
import org.gradlab.state.Hyperparameter;

/**
 * Descent with momentum (Polyak 1964): v = momentum v - rate g; u = v. PyTorch's v has not the rate in it, which differs while a schedule
 * changes the rate.
 *
 * @param momentum the share of the velocity that is kept, in [0, 1); at least one value
 */
public record Momentum(List<Double> momentum) implements UpdateRule {

    static final Variant<Momentum> DECLARATION = Variant.of(
            "momentum",
            Momentum.class,
            Keys.of(
                    RuleKeys.share("momentum", 0.9, Momentum::momentum, "fraction of the velocity kept each step"),
                    Momentum::new));

    static final String MOMENTUM = "optimizer.momentum";
    static final String VELOCITY = "velocity";

    /** A list of at least one value. */
    public Momentum {
        momentum = List.copyOf(momentum);
    }

    @Override
    public List<Hyperparameter> hyperparameters() {
        return List.of(new Hyperparameter(MOMENTUM, momentum));
    }

    @Override
    public List<String> memory() {
        return List.of(VELOCITY);
    }

    @Override
    public double update(OneParameter p) {
        double[] v = p.memory();
        v[0] = p.setting(MOMENTUM) * v[0] - p.rate() * p.gradient();
        return v[0];
    }

    @Override
    public UpdatePass bind(UpdateBinding on) {
        Array velocity = on.state().get(VELOCITY);
        Array kept = on.state().get(MOMENTUM);
        return step -> {
            velocity.combine(Binary.MULTIPLY, velocity, kept);
            velocity.addProduct(on.gradient(), on.descent());
            on.update().apply(Unary.IDENTITY, velocity);
        };
    }
}
