package org.gradlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradlab.bench.RecordBenchmark;
import org.gradlab.bench.RecordCost;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.ConfigLoader;
import org.gradlab.experiment.Experiment;
import org.gradlab.experiment.ExperimentBuilder;
import org.gradlab.report.TextTable;
import org.gradlab.text.Numbers;

/** What the records of configs cost beside their steps, for {@code gradlab bench}. */
final class RecordCosts {

    private final TextTable table = new TextTable(List.of(
            TextTable.Column.words("config"),
            TextTable.Column.words("engine"),
            TextTable.Column.numbers("members"),
            TextTable.Column.numbers("steps"),
            TextTable.Column.numbers("records"),
            TextTable.Column.numbers("of all rows"),
            TextTable.Column.numbers("training"),
            TextTable.Column.numbers("records cost")));

    private final Map<String, RecordCost> content = new LinkedHashMap<>();

    /** Times a config. Modified: this. */
    void add(Path config, List<String> overrides, double seconds) throws IOException, ConfigException {
        Experiment experiment = ExperimentBuilder.experiment(ConfigLoader.load(config, overrides));
        RecordCost cost = new RecordBenchmark(experiment, seconds).run();
        content.put(config.toString(), cost);
        table.row(List.of(
                experiment.config().name(),
                experiment.engine().title(),
                Numbers.count(experiment.members()),
                Numbers.count(cost.plan().steps()),
                Numbers.count(cost.plan().records()),
                Numbers.count(cost.plan().evaluations()),
                Numbers.duration(cost.endsAlone() * 1e6),
                Numbers.percent(cost.share())));
    }

    TextTable table() {
        return table;
    }

    /** The costs by config, for programs. */
    Map<String, RecordCost> content() {
        return content;
    }
}
