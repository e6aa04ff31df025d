package org.gradlab.optimizer;

import java.util.List;
import org.gradlab.binding.Keys;
import org.gradlab.binding.Part;
import org.gradlab.binding.Variant;
import org.gradlab.state.Hyperparameter;

/** Adam whose weights decay apart from the gradient unless told otherwise (Loshchilov and Hutter 2019, as in PyTorch). */
public record AdamW(Adam adam) implements UpdateRule {

    static final Variant<AdamW> DECLARATION =
            Variant.of("adamW", AdamW.class, Keys.of(Part.of(Adam.DECLARATION, AdamW::adam), AdamW::new));

    @Override
    public List<Hyperparameter> hyperparameters() {
        return adam.hyperparameters();
    }

    @Override
    public List<String> memory() {
        return adam.memory();
    }

    @Override
    public double update(OneParameter parameter) {
        return adam.update(parameter);
    }

    @Override
    public double standardWeightDecay() {
        return 0.01;
    }

    @Override
    public UpdatePass bind(UpdateBinding binding) {
        return adam.bind(binding);
    }
}
