package org.gradlab.network;

import java.util.List;
import org.gradlab.state.Hyperparameter;

/**
 * The function f of a layer, a = f(z), and the way back through it, delta = dL/da f'(z).
 *
 * @param number the number of the layer
 */
public record ActivationLayer(int number, int units, Activation activation) implements Layer {

    @Override
    public int outputs() {
        return units;
    }

    @Override
    public List<Hyperparameter> hyperparameters() {
        return activation.hyperparameters(number);
    }

    @Override
    public int workingSize() {
        return 3 * units;
    }

    @Override
    public Pass bind(Binding binding) {
        return activation.bind(binding, this);
    }
}
