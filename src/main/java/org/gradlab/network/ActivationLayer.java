package org.gradlab.network;

/** The function f of a layer, a = f(z), and the way back through it, delta = dL/da f'(z). */
public record ActivationLayer(int units, Activation activation) implements Layer {

    @Override
    public int outputs() {
        return units;
    }

    @Override
    public int workingSize() {
        return 3 * units;
    }

    @Override
    public Pass bind(Binding binding) {
        return activation.bind(binding, units);
    }
}
