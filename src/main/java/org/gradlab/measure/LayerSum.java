package org.gradlab.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.Reduction;
import org.gradlab.array.Unary;
import org.gradlab.measure.ExtremeNorms.About;

/** One reduction of one kind of array, such as delta, in every layer; NaN in a layer where it was never taken. */
final class LayerSum {

    private final Reduction reduction;
    private final Array all;
    private final List<Array> layers;

    /** The arrays that were taken last; none in a layer where it was never taken. */
    private final List<Optional<Array>> taken;

    LayerSum(Reduction reduction, Block block, int layers) {
        this.reduction = reduction;
        this.all = block.create(1, layers);
        this.layers =
                IntStream.range(0, layers).mapToObj(l -> all.window(l, 1, 1)).toList();
        this.taken = new ArrayList<>(Collections.nCopies(layers, Optional.empty()));
        all.fill(Double.NaN);
    }

    /** Takes the reduction of the array of layer l. */
    void take(int l, Array x) {
        layers.get(l - 1).reduce(reduction, x);
        taken.set(l - 1, Optional.of(x));
    }

    /** The reductions of all layers, [members, 1, layers]. */
    Array all() {
        return all;
    }

    /** into = their roots: norms, where the reduction is the sum of squares. */
    void root(Array into) {
        into.apply(Unary.SQRT, all);
        ExtremeNorms.correct(into, taken, About.ZERO);
    }
}
