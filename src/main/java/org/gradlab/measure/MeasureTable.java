package org.gradlab.measure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradlab.array.Array;
import org.gradlab.array.Block;

/**
 * The measures of all layers of a block of members, [members, columns, layers]: a measure of all layers is one array, so
 * that a formula costs one operation however many layers there are. NaN until a number is written.
 */
final class MeasureTable {

    private final Array numbers;
    private final Array histogram;
    private final Map<Measure, Row> rows = new EnumMap<>(Measure.class);

    /**
     * A measure in all layers, and in parts of them.
     *
     * @param all [members, 1, layers]
     * @param layers one a layer, [members, 1, 1]
     * @param belowLast all layers but the last; empty where there is only one
     * @param aboveFirst all layers but the first; empty where there is only one
     */
    private record Row(Array all, List<Array> layers, Optional<Array> belowLast, Optional<Array> aboveFirst) {

        static Row of(Array all) {
            int layers = all.columns();
            return new Row(
                    all,
                    IntStream.range(0, layers)
                            .mapToObj(l -> all.window(l, 1, 1))
                            .toList(),
                    Optional.of(all).filter(row -> layers > 1).map(row -> row.window(0, 1, layers - 1)),
                    Optional.of(all).filter(row -> layers > 1).map(row -> row.window(1, 1, layers - 1)));
        }
    }

    MeasureTable(Block block, int layers) {
        int columns = Measure.columns().size();
        numbers = block.create(1, columns * layers);
        numbers.fill(Double.NaN);
        int offset = 0;
        for (Measure measure : Measure.values()) {
            rows.put(measure, Row.of(numbers.window(offset, 1, layers)));
            offset += layers;
        }
        histogram = numbers.window(offset, columns - Measure.values().length, layers);
    }

    /** A measure of all layers, [members, 1, layers]. */
    Array of(Measure measure) {
        return rows.get(measure).all();
    }

    /** A measure of layer l, [members, 1, 1]. */
    Array at(int l, Measure measure) {
        return rows.get(measure).layers().get(l - 1);
    }

    /** A measure of all layers but the last, [members, 1, layers - 1]; there must be two layers. */
    Array belowLast(Measure measure) {
        return rows.get(measure).belowLast().orElseThrow();
    }

    /** A measure of all layers but the first, [members, 1, layers - 1]; there must be two layers. */
    Array aboveFirst(Measure measure) {
        return rows.get(measure).aboveFirst().orElseThrow();
    }

    /** The histograms, a column a layer: below the first decade, then the decades. */
    Array histogram() {
        return histogram;
    }

    double[] toDoubles() {
        return numbers.toDoubles();
    }
}
