package org.gradlab.measure;

import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.network.Network;
import org.gradlab.network.Setup;

/** All measures of a {@link Setup}, by member, layer and column. */
record Measured(int layers, double[] numbers) {

    private static final List<String> COLUMNS = Measure.columns();

    static Measured of(Network network, Setup setup) {
        LayerMeasures measures = new LayerMeasures(network, setup.workspace());
        return new Measured(network.depth(), measures.take(setup.network()));
    }

    double get(int member, int layer, Measure measure) {
        return get(member, layer, COLUMNS.indexOf(measure.column()));
    }

    /** Counts of |dW|: below 1e-12, in the twelve decades up to 1, and from 1 on. */
    double[] histogram(int member, int layer) {
        return IntStream.range(Measure.values().length, COLUMNS.size())
                .mapToDouble(column -> get(member, layer, column))
                .toArray();
    }

    private double get(int member, int layer, int column) {
        return numbers[(member * COLUMNS.size() + column) * layers + layer - 1];
    }
}
