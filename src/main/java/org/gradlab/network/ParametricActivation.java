package org.gradlab.network;

import java.util.List;
import org.gradlab.array.Array;
import org.gradlab.array.Elementwise;
import org.gradlab.array.Pairwise;
import org.gradlab.state.Hyperparameter;

/** An elementwise activation with a number of its own, p, which may differ from member to member: a = f(z, p). */
public interface ParametricActivation extends ElementwiseActivation {

    /** The key of p in a configuration. */
    String parameter();

    /** At least one value of p. */
    List<Double> values();

    /** f, of z and p. */
    Pairwise valueWith();

    /** f', of z and p, see {@link #slope}. */
    Pairwise slopeWith();

    /** With the first value of p. */
    @Override
    default Elementwise value() {
        return z -> valueWith().at(z, values().get(0));
    }

    /** With the first value of p. */
    @Override
    default Elementwise slope() {
        return z -> slopeWith().at(z, values().get(0));
    }

    @Override
    default List<Hyperparameter> hyperparameters(int number) {
        return List.of(hyperparameter(number));
    }

    private Hyperparameter hyperparameter(int number) {
        return new Hyperparameter("model.layers[" + (number - 1) + "].activation." + parameter(), values());
    }

    @Override
    default Pass bind(Binding binding, ActivationLayer layer) {
        Array p = binding.state().get(hyperparameter(layer.number()).name());
        return new ElementwisePass(new Forward(valueWith(), slopeWith(), p), binding, layer.units());
    }

    /**
     * With a value of p per member.
     *
     * @param p [members, 1, 1]
     */
    record Forward(Pairwise f, Pairwise slope, Array p) implements ElementwiseForward {

        @Override
        public void value(Array a, Array z) {
            a.combine(f, z, p);
        }

        @Override
        public void valueAndSlope(Array a, Array z, Array slopes) {
            slopes.combine(slope, z, p);
            a.combine(f, z, p);
        }
    }
}
