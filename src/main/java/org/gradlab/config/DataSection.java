package org.gradlab.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradlab.binding.BooleanType;
import org.gradlab.binding.Choice;
import org.gradlab.binding.Key;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.Values;
import org.gradlab.binding.Variants;

/** The keys under {@code data}. */
final class DataSection {

    private static final Key<DataConfig, Scaling> SCALE = Key.optional(
            "scale",
            Choice.of(Scaling.values(), Scaling::word),
            "standard for csv, else none",
            data -> Optional.of(data.scale()),
            "how features are scaled, fitted on the training part");
    private static final Key<DataConfig, SplitConfig> SPLIT = Key.standard(
            "split", SplitSection.section(), new SplitConfig(1, 0, 0), DataConfig::split, "how the rows are divided");
    private static final Key<DataConfig, Boolean> STRATIFY = Key.standard(
            "stratify",
            new BooleanType(),
            true,
            DataConfig::stratify,
            "whether each part keeps the proportions of the classes");

    private DataSection() {}

    /** The section of a configuration in {@code folder}. */
    static MappingType<DataConfig> in(Path folder) {
        Variants<DataConfig, DataSource> source = Variants.required(
                new Variants.Discriminator<>("source", DataSource::word, "where the rows come from"),
                SourceForms.in(folder),
                Map.of(),
                DataConfig::source);
        return new MappingType<>(
                "data", List.of(source, SCALE, SPLIT, STRATIFY), fields -> construct(fields.get(source), fields));
    }

    private static DataConfig construct(DataSource source, Values fields) {
        Scaling standard = source instanceof DataSource.Csv ? Scaling.STANDARD : Scaling.NONE;
        Scaling scale = fields.find(SCALE).orElse(standard);
        return new DataConfig(source, scale, fields.get(SPLIT), fields.get(STRATIFY));
    }
}
