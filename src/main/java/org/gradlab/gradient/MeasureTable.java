package org.gradlab.gradient;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gradlab.array.Array;
import org.gradlab.array.Block;

/** The measures of all layers of a block of members: one row of numbers a member, with a window for every number. */
final class MeasureTable {

    private final Array numbers;
    private final List<Map<Measure, Array>> measures = new ArrayList<>();
    private final List<List<Array>> histograms = new ArrayList<>();

    MeasureTable(Block block, int layers) {
        int columns = Measure.columns().size();
        numbers = block.create(1, layers * columns);
        for (int l = 0; l < layers; l++) {
            int offset = l * columns;
            Map<Measure, Array> ofLayer = new EnumMap<>(Measure.class);
            for (Measure measure : Measure.values()) {
                ofLayer.put(measure, numbers.window(offset++, 1, 1));
            }
            measures.add(ofLayer);
            List<Array> bins = new ArrayList<>();
            while (offset < (l + 1) * columns) {
                bins.add(numbers.window(offset++, 1, 1));
            }
            histograms.add(bins);
        }
    }

    /** Forgets all numbers: what is not measured next is NaN. */
    void clear() {
        numbers.fill(Double.NaN);
    }

    /** Where a measure of layer l goes, [members, 1, 1]. */
    Array at(int l, Measure measure) {
        return measures.get(l - 1).get(measure);
    }

    /** Where the histogram of layer l goes, [members, 1, 1] each: below the first decade, then the decades. */
    List<Array> histogram(int l) {
        return histograms.get(l - 1);
    }

    double[] toDoubles() {
        return numbers.toDoubles();
    }
}
