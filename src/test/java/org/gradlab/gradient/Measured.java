package org.gradlab.gradient;

import java.util.Arrays;
import java.util.List;
import org.gradlab.network.Network;
import org.gradlab.network.Setup;
import org.gradlab.parameter.Updates;

/** All measures of a {@link Setup}, by member, layer and column. */
record Measured(int layers, double[] numbers) {

    private static final List<String> COLUMNS = Measure.columns();

    static Measured of(Network network, Setup setup, Updates updates) {
        LayerMeasures measures = new LayerMeasures(network, setup.block());
        return new Measured(
                network.depth(), measures.take(setup.parameters(), setup.trace(), setup.gradients(), updates));
    }

    /** Without updates, whose ratio is then of no interest. */
    static Measured of(Network network, Setup setup) {
        return of(network, setup, network.space().updates(setup.block()));
    }

    double get(int member, int layer, Measure measure) {
        return numbers[offset(member, layer) + COLUMNS.indexOf(measure.column())];
    }

    /** Counts of |dW|: below 1e-12, in the twelve decades up to 1, and from 1 on. */
    double[] histogram(int member, int layer) {
        int offset = offset(member, layer);
        return Arrays.copyOfRange(numbers, offset + Measure.values().length, offset + COLUMNS.size());
    }

    private int offset(int member, int layer) {
        return (member * layers + layer - 1) * COLUMNS.size();
    }
}
