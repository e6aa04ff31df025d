package org.gradlab.optimizer;

import java.util.List;
import org.gradlab.array.Array;
import org.gradlab.array.Binary;
import org.gradlab.binding.Keys;
import org.gradlab.binding.Variant;
import org.gradlab.state.Hyperparameter;
import org.gradlab.state.Step;

/** Gradient descent: u = -rate g. */
public record Sgd() implements UpdateRule {

    static final Variant<Sgd> DECLARATION = Variant.of("sgd", Sgd.class, Keys.none(Sgd::new));

    @Override
    public List<Hyperparameter> hyperparameters() {
        return List.of();
    }

    @Override
    public List<String> memory() {
        return List.of();
    }

    @Override
    public double update(OneParameter p) {
        return -p.rate() * p.gradient();
    }

    @Override
    public UpdatePass bind(UpdateBinding on) {
        return new SgdPass(on);
    }

    private record SgdPass(UpdateBinding on) implements UpdatePass {

        @Override
        public void update(Step step) {
            on.update().combine(Binary.MULTIPLY, on.gradient(), on.descent());
        }

        @Override
        public boolean descend(Array parameters, Array active) {
            return parameters.addProductIfFinite(on.gradient(), on.descent(), active);
        }
    }
}
