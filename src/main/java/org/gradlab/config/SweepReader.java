package org.gradlab.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gradlab.binding.Document;
import org.gradlab.binding.YamlValue;
import org.gradlab.binding.error.ConfigError;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.binding.error.Positions;
import org.gradlab.state.Hyperparameter;

/**
 * Finds the configurations that a sweep stands for. A key is one of the numbers of members if the configuration declares a hyperparameter of that
 * name: then its values become a list of the configuration. Every other key gets its values one after the other.
 */
final class SweepReader {

    /** More are no longer a table that anybody reads. */
    private static final int MOST_POPULATIONS = 1_000;

    private final Document document;
    private final Map<String, List<YamlValue>> swept;

    private SweepReader(Document document, Map<String, List<YamlValue>> swept) {
        this.document = document;
        this.swept = swept;
    }

    /** The configurations of {@code document}, which may have no sweep. */
    static LoadedSweep read(Document document) throws ConfigException {
        Map<String, List<YamlValue>> swept =
                document.find(SharedKeys.SWEEP_NAME, SharedKeys.AXES).orElse(Map.of());
        return new SweepReader(document, swept).sweep();
    }

    private LoadedSweep sweep() throws ConfigException {
        List<SweepAxis> axes = axes();
        Document shared = document;
        for (SweepAxis axis : axes) {
            if (axis.isOfMembers()) {
                shared = shared.with(axis.key(), YamlValue.list(axis.values()));
            }
        }
        return new LoadedSweep(axes, populations(axes, shared));
    }

    private List<SweepAxis> axes() throws ConfigException {
        Document first = document;
        for (Map.Entry<String, List<YamlValue>> axis : swept.entrySet()) {
            first = first.with(axis.getKey(), axis.getValue().get(0));
        }
        Document.Read<Config> read = first.read(RootSection.TYPE);
        List<String> ofMembers = read.value().hyperparameters().stream()
                .map(Hyperparameter::name)
                .toList();
        List<SweepAxis> axes = swept.entrySet().stream()
                .map(axis -> new SweepAxis(axis.getKey(), axis.getValue(), ofMembers.contains(axis.getKey())))
                .toList();
        requireFewPopulations(axes, read.positions());
        return axes;
    }

    private static void requireFewPopulations(List<SweepAxis> axes, Positions positions) throws ConfigException {
        double populations = axes.stream()
                .filter(axis -> !axis.isOfMembers())
                .mapToDouble(axis -> axis.values().size())
                .reduce(1, (left, right) -> left * right);
        if (populations > MOST_POPULATIONS) {
            throw new ConfigException(positions.error(
                    SharedKeys.SWEEP_NAME,
                    String.format(Locale.ROOT, "at most %,d populations", MOST_POPULATIONS),
                    String.format(Locale.ROOT, "%,.0f", populations)));
        }
    }

    /** Reads every one of them, so that all errors are found. */
    private List<LoadedConfig> populations(List<SweepAxis> axes, Document shared) throws ConfigException {
        List<LoadedConfig> populations = new ArrayList<>();
        Set<ConfigError> errors = new LinkedHashSet<>();
        for (Document population : documents(axes, shared)) {
            try {
                Document.Read<Config> read = population.read(RootSection.TYPE);
                populations.add(new LoadedConfig(read.value(), read.positions()));
                notSwept(read.value(), axes)
                        .forEach(key -> errors.add(read.positions()
                                .error(
                                        key,
                                        "one value here, since lists go under " + SharedKeys.SWEEP_NAME
                                                + " where there is one")));
            } catch (ConfigException e) {
                errors.addAll(e.errors());
            }
        }
        if (!errors.isEmpty()) {
            throw new ConfigException(List.copyOf(errors));
        }
        return populations;
    }

    private static List<Document> documents(List<SweepAxis> axes, Document shared) throws ConfigException {
        List<Document> documents = List.of(shared);
        for (SweepAxis axis : axes) {
            if (!axis.isOfMembers()) {
                List<Document> more = new ArrayList<>();
                for (Document document : documents) {
                    for (YamlValue value : axis.values()) {
                        more.add(document.with(axis.key(), value));
                    }
                }
                documents = more;
            }
        }
        return documents;
    }

    /** Lists that a sweep does not know of; there may be any where nothing is swept. */
    private static Stream<String> notSwept(Config config, List<SweepAxis> axes) {
        Set<String> swept =
                new LinkedHashSet<>(axes.stream().map(SweepAxis::key).toList());
        return config.hyperparameters().stream()
                .filter(setting -> !axes.isEmpty() && setting.varies())
                .map(Hyperparameter::name)
                .filter(name -> !swept.contains(name));
    }
}
