package org.gradlab.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradlab.binding.BooleanType;
import org.gradlab.binding.Choice;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.Variant;
import org.gradlab.binding.Variants;

/**
 * The data, their scaling and their parts.
 *
 * @param stratify whether each part keeps the proportions of the classes; without effect where there are no classes
 */
public record DataPlan(DataSource source, Scaling scale, Split split, boolean stratify) {

    /** The keys under {@code data}. */
    public static final MappingType<DataPlan> SECTION = new MappingType<>(
            "data",
            Keys.of(
                    Variants.required("source", "where the rows come from", sources(), DataPlan::source),
                    Key.optional(
                            "scale",
                            Choice.of(Scaling.values(), Scaling::word),
                            "standard for csv, else none",
                            data -> Optional.of(data.scale()),
                            "how features are scaled, fitted on the training part"),
                    Key.standard("split", Split.SECTION, Split.NONE, DataPlan::split, "how the rows are divided"),
                    Key.standard(
                            "stratify",
                            new BooleanType(),
                            true,
                            DataPlan::stratify,
                            "whether each part keeps the proportions of the classes"),
                    DataPlan::of));

    private static DataPlan of(DataSource source, Optional<Scaling> scale, Split split, boolean stratify) {
        return new DataPlan(source, scale.orElseGet(source::usualScaling), split, stratify);
    }

    /** Every source there is. */
    private static List<Variant<? extends DataSource>> sources() {
        List<Variant<? extends DataSource>> sources = new ArrayList<>(LogicGate.DECLARATIONS);
        sources.addAll(List.of(
                Circles.DECLARATION,
                Moons.DECLARATION,
                Spirals.DECLARATION,
                Blobs.DECLARATION,
                Sine.DECLARATION,
                WrittenRows.DECLARATION,
                CsvSource.DECLARATION));
        return sources;
    }

    /** The rows before they are divided. */
    public Dataset rows(long seed) {
        return source.rows(seed, scale);
    }

    /** The parts that {@code data} are divided into; not scaled yet. */
    public DataParts parts(Dataset data, long seed) {
        return split.apply(data, stratify, seed);
    }
}
