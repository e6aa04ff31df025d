package org.gradlab.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradlab.binding.error.ConfigError;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.binding.error.Positions;
import org.gradlab.config.DataConfig;
import org.gradlab.config.DataSource;
import org.gradlab.config.ModelConfig;
import org.gradlab.config.NetworkConfig;
import org.gradlab.config.Scaling;
import org.gradlab.config.SplitConfig;
import org.gradlab.config.TargetKind;
import org.gradlab.data.CsvSource;
import org.gradlab.data.DataParts;
import org.gradlab.data.Dataset;
import org.gradlab.data.Generator;
import org.gradlab.data.Scaler;
import org.gradlab.data.Split;
import org.gradlab.data.Targets;
import org.gradlab.text.NearestWord;

/**
 * The data of a config, read or generated, with as many target columns as the network has outputs, split and scaled.
 *
 * @param parts the scaled parts
 * @param scaler the scaling, fitted on the training part
 * @param targets what the target columns mean
 * @param fingerprint hash of the data before splitting
 */
record PreparedData(DataParts parts, Scaler scaler, Targets targets, String fingerprint) {

    static PreparedData of(NetworkConfig config, long seed, Positions positions) throws IOException, ConfigException {
        Dataset data = fitted(read(config.data(), seed, positions), config.model(), positions);
        SplitConfig shares = config.data().split();
        Split split = new Split(
                shares.train(),
                shares.validation(),
                shares.test(),
                config.data().stratify());
        DataParts parts = split.apply(data, seed);
        Scaler scaler = scaler(config.data().scale(), parts.train());
        return new PreparedData(parts.scaled(scaler), scaler, data.targets(), data.fingerprint());
    }

    private static Dataset read(DataConfig config, long seed, Positions positions) throws IOException, ConfigException {
        if (config.source() instanceof DataSource.Csv csv) {
            requireColumns(csv, positions);
            // A constant column breaks only a scaling that divides by its spread, or a choice that was made by hand.
            boolean constantAllowed =
                    config.scale() != Scaling.STANDARD && csv.features().isEmpty();
            return new CsvSource(csv.file(), csv.features(), csv.targets(), kind(csv), constantAllowed).read();
        }
        return generator(config.source()).generate(seed);
    }

    private static Generator generator(DataSource source) {
        if (source instanceof DataSource.LogicGate logic) {
            return switch (logic.gate()) {
                case XOR -> Generator.Gate.XOR;
                case AND -> Generator.Gate.AND;
                case OR -> Generator.Gate.OR;
            };
        }
        if (source instanceof DataSource.Circles circles) {
            return new Generator.Circles(circles.samples(), circles.noise());
        }
        if (source instanceof DataSource.Moons moons) {
            return new Generator.Moons(moons.samples(), moons.noise());
        }
        if (source instanceof DataSource.Spirals spirals) {
            return new Generator.Spirals(spirals.samples(), spirals.noise(), spirals.classes(), spirals.turns());
        }
        if (source instanceof DataSource.Blobs blobs) {
            return new Generator.Blobs(blobs.samples(), blobs.noise(), blobs.classes());
        }
        if (source instanceof DataSource.Sine sine) {
            return new Generator.Sine(sine.samples(), sine.noise());
        }
        throw new IllegalArgumentException("no generator for " + source.word());
    }

    private static Optional<CsvSource.Kind> kind(DataSource.Csv csv) {
        return csv.targetKind()
                .map(kind -> kind == TargetKind.CLASSES ? CsvSource.Kind.CLASSES : CsvSource.Kind.NUMBERS);
    }

    /** Two classes fit one column or two: the units of the last layer say which. */
    private static Dataset fitted(Dataset data, ModelConfig model, Positions positions) throws ConfigException {
        int units = model.output().units();
        if (units == data.outputs()) {
            return data;
        }
        boolean twoClasses = data.targets() instanceof Targets.Classes classes
                && classes.names().size() == 2;
        if (twoClasses && units == 1) {
            return data.inOneColumn();
        }
        String expected = data.targets() instanceof Targets.Classes classes
                ? (twoClasses ? "1 or 2 units" : data.outputs() + " units") + " for the classes "
                        + shortened(classes.names())
                : data.outputs() + " units for the targets " + shortened(((Targets.Numbers) data.targets()).names());
        int last = model.layers().size() - 1;
        throw new ConfigException(positions.error("model.layers[" + last + "].units", expected));
    }

    private static String shortened(List<String> names) {
        int shown = 12;
        String text = String.join(", ", names.subList(0, Math.min(shown, names.size())));
        return names.size() > shown ? text + ", ... (" + names.size() + " in all)" : text;
    }

    private static void requireColumns(DataSource.Csv csv, Positions positions) throws ConfigException {
        List<String> header = CsvSource.readHeader(csv.file());
        List<ConfigError> errors = new ArrayList<>();
        require(csv.targets(), "data.target", header, positions, errors);
        require(csv.features(), "data.features", header, positions, errors);
        if (!errors.isEmpty()) {
            throw new ConfigException(errors);
        }
    }

    private static void require(
            List<String> columns, String key, List<String> header, Positions positions, List<ConfigError> errors) {
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            if (!header.contains(column)) {
                String path = columns.size() > 1 ? key + "[" + i + "]" : key;
                errors.add(new ConfigError(
                        positions.of(path),
                        path,
                        "one of the columns " + shortened(header),
                        '"' + column + '"',
                        NearestWord.to(column, header)));
            }
        }
    }

    private static Scaler scaler(Scaling scaling, Dataset train) {
        return switch (scaling) {
            case NONE -> Scaler.none(train.features());
            case STANDARD -> Scaler.standard(train);
            case MIN_MAX -> Scaler.minMax(train);
        };
    }
}
