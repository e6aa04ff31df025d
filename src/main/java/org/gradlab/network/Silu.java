package org.gradlab.network;

import org.gradlab.array.Elementwise;
import org.gradlab.array.Unary;
import org.gradlab.binding.Keys;
import org.gradlab.binding.Variant;

/** f(z) = z sigmoid(z), also called swish; f'(z) = sigmoid(z) (1 + z sigmoid(-z)) (Hendrycks and Gimpel 2016). */
public record Silu() implements ElementwiseActivation {

    static final Variant<Silu> DECLARATION = Variant.of("silu", Silu.class, Keys.none(Silu::new));

    /** Below it e^z comes near the smallest normal double, or is less. */
    private static final double SUBNORMAL = -700;

    @Override
    public Elementwise value() {
        return z -> z * Unary.SIGMOID.at(z);
    }

    @Override
    public Elementwise slope() {
        return Elementwise.of(Silu::slopeAt, Silu::curvature);
    }

    /** Far below zero e^z would lose digits before it is multiplied by z, and its root does not. */
    private static double slopeAt(double z) {
        if (z < SUBNORMAL) {
            double root = StrictMath.exp(z / 2);
            return (1 + z) * root * root;
        }
        return Unary.SIGMOID.at(z) * (1 + z * Unary.SIGMOID.at(-z));
    }

    /** f''(z) = sigmoid'(z) (2 - z tanh(z / 2)). */
    private static double curvature(double z) {
        return Unary.SIGMOID_SLOPE.at(z) * (2 - z * Unary.TANH.at(z / 2));
    }
}
