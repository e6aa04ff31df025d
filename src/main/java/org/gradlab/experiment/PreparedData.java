package org.gradlab.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.gradlab.binding.error.ConfigError;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.binding.error.Positions;
import org.gradlab.config.ModelConfig;
import org.gradlab.config.NetworkConfig;
import org.gradlab.data.CsvSource;
import org.gradlab.data.DataParts;
import org.gradlab.data.DataPlan;
import org.gradlab.data.Dataset;
import org.gradlab.data.Scaler;
import org.gradlab.data.Targets;
import org.gradlab.loss.Loss;
import org.gradlab.text.NearestWord;
import org.gradlab.text.Numbers;

/**
 * The data of a config, read or generated, with as many target columns as the network has outputs, split and scaled.
 *
 * @param parts the scaled parts
 * @param scaler the scaling, fitted on the training part
 * @param targets what the target columns mean
 * @param fingerprint hash of the data before splitting
 */
record PreparedData(DataParts parts, Scaler scaler, Targets targets, String fingerprint) {

    static PreparedData of(NetworkConfig config, long seed, Positions positions) throws ConfigException {
        DataPlan plan = config.data();
        if (plan.source() instanceof CsvSource csv) {
            requireColumns(csv, positions);
        }
        Dataset data = fitted(plan.rows(seed), config.model(), positions);
        requireTargets(data, config.loss(), positions);
        DataParts parts = plan.parts(data, seed);
        Scaler scaler = plan.scale().fit(parts.train());
        return new PreparedData(parts.scaled(scaler), scaler, data.targets(), data.fingerprint());
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

    /** The first row whose targets the loss cannot take is told. */
    private static void requireTargets(Dataset data, Loss loss, Positions positions) throws ConfigException {
        for (int row = 0; row < data.rows(); row++) {
            double[] targets = Arrays.copyOfRange(data.y(), row * data.outputs(), (row + 1) * data.outputs());
            Optional<String> expected = loss.refusal(targets);
            if (expected.isPresent()) {
                throw new ConfigException(positions.error(
                        "loss",
                        expected.get() + " with " + loss.word(),
                        shortened(DoubleStream.of(targets)
                                        .mapToObj(Numbers::precise)
                                        .toList()) + " in row " + (row + 1) + " of the data"));
            }
        }
    }

    private static String shortened(List<String> names) {
        int shown = 12;
        String text = String.join(", ", names.subList(0, Math.min(shown, names.size())));
        return names.size() > shown ? text + ", ... (" + names.size() + " in all)" : text;
    }

    private static void requireColumns(CsvSource csv, Positions positions) throws ConfigException {
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
}
