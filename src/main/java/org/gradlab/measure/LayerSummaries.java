package org.gradlab.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.Reduction;
import org.gradlab.array.Unary;
import org.gradlab.measure.ExtremeNorms.About;

/** The reductions of one kind of array, such as W, in every layer; NaN in a layer where it was never taken. */
final class LayerSummaries {

    private final Array columns;
    private final Map<Reduction, Array> rows = new EnumMap<>(Reduction.class);

    /** The arrays that were taken last; none in a layer where it was never taken. */
    private final List<Optional<Array>> taken;

    LayerSummaries(Block block, int layers) {
        Array numbers = block.create(1, Reduction.COUNT * layers);
        this.taken = new ArrayList<>(Collections.nCopies(layers, Optional.empty()));
        numbers.fill(Double.NaN);
        columns = numbers.window(0, Reduction.COUNT, layers);
        for (Reduction reduction : Reduction.SUMMARY) {
            rows.put(reduction, numbers.window(reduction.row() * layers, 1, layers));
        }
    }

    /** Takes the reductions of the array of layer l. */
    void take(int l, Array x) {
        columns.summarize(l - 1, x);
        taken.set(l - 1, Optional.of(x));
    }

    /** A reduction of all layers, [members, 1, layers]. */
    Array of(Reduction reduction) {
        return rows.get(reduction);
    }

    /** into = the root of the sum of squares. */
    void norm(Array into) {
        into.apply(Unary.SQRT, of(Reduction.SUM_OF_SQUARES));
        ExtremeNorms.correct(into, taken, About.ZERO);
    }

    /** into = the root of the sum of squared deviations from the mean: sqrt(n) times the standard deviation. */
    void spread(Array into) {
        into.apply(Unary.SQRT, of(Reduction.SUM_OF_SQUARED_DEVIATIONS));
        ExtremeNorms.correct(into, taken, About.MEAN);
    }
}
