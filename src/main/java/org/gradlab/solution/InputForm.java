package org.gradlab.solution;

import java.util.Map;
import java.util.stream.IntStream;
import org.gradlab.network.Normalization.Position;
import org.gradlab.network.NumberedLayer;
import org.gradlab.network.Softmax;

/** The normal form of what stands before f in a layer, whatever f is, the last layer's included. */
record InputForm(LayerNumbers layer) {

    static InputForm of(NumberedLayer layer, Map<String, double[]> numbers) {
        return new InputForm(new LayerNumbers(layer, numbers));
    }

    void normalize() {
        if (layer.hasBatchNorm(Position.BEFORE_ACTIVATION)) {
            moveBiasIntoMean();
            IntStream.range(0, layer.units()).forEach(this::orient);
        }
        if (layer.hasLayerNorm(Position.BEFORE_ACTIVATION)) {
            layer.center();
            orientAll();
        }
        if (layer.layer().activation() instanceof Softmax) {
            centerOutputs();
        }
    }

    private void moveBiasIntoMean() {
        if (layer.hasBias()) {
            for (int unit = 0; unit < layer.units(); unit++) {
                layer.of("mean")[unit] -= layer.of("b")[unit];
                layer.of("b")[unit] = 0;
            }
        }
    }

    /** xhat(-z) = -xhat(z), unit by unit: gamma takes the sign. */
    private void orient(int unit) {
        if (Direction.isNegative(layer.incoming(unit))) {
            negate(unit);
            layer.of("mean")[unit] *= -1;
        }
    }

    /** xhat(-z) = -xhat(z) for all units at once; of the sums, which add up to zero, the cubes tell the sign in any order of units. */
    private void orientAll() {
        double cubes = IntStream.range(0, layer.units())
                .mapToDouble(unit -> Math.pow(Direction.key(layer.incomingWithBias(unit)), 3))
                .sum();
        if (cubes < 0) {
            IntStream.range(0, layer.units()).forEach(this::negate);
        }
    }

    private void negate(int unit) {
        layer.scale(unit, -1);
        layer.of("gamma")[unit] *= -1;
    }

    /** Softmax does not see what is added to all its arguments. */
    private void centerOutputs() {
        if (layer.isNormalized(Position.BEFORE_ACTIVATION)) {
            LayerNumbers.center(layer.of("beta"), 0, layer.units());
        } else {
            layer.center();
        }
    }
}
