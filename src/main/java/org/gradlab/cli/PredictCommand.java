package org.gradlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.predict.Predictions;
import org.gradlab.predict.Predictor;
import org.gradlab.record.RunFolder;
import org.gradlab.text.Visible;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Applies the best member of a run to a table and prints a row for each of its rows. */
@Command(name = "predict", description = "Apply the best member of a run to a CSV file.")
final class PredictCommand implements Callable<Integer> {

    @ParentCommand
    private Gradlab parent;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RUN", description = "A run folder.")
    private Path folder;

    @Parameters(index = "1", paramLabel = "DATA", description = "A CSV file with the feature columns of the training.")
    private Path csv;

    @Option(names = "--json", description = "Print the results as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, ConfigException {
        Predictions predictions = new Predictor(RunFolder.open(folder)).predict(csv);
        Printer printer = new Printer(spec, parent.terminal());
        if (json) {
            printer.json(contents(predictions));
        } else {
            printer.line(header(predictions));
            for (int row = 0; row < predictions.rows(); row++) {
                printer.line(line(predictions, row));
            }
        }
        return 0;
    }

    private static String header(Predictions predictions) {
        List<String> names = new ArrayList<>();
        names.add("row");
        if (!predictions.classes().isEmpty()) {
            names.add("class");
        }
        String prefix = predictions.classes().isEmpty() ? "" : "p_";
        predictions.columns().forEach(column -> names.add(prefix + column));
        return names.stream().map(PredictCommand::quoted).collect(Collectors.joining(","));
    }

    private static String line(Predictions predictions, int row) {
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(row + 1));
        if (!predictions.classes().isEmpty()) {
            cells.add(quoted(predictions.classes().get(row)));
        }
        predictions.row(row).forEach(number -> cells.add(number.toString()));
        return String.join(",", cells);
    }

    private static String quoted(String cell) {
        String shown = Visible.text(cell);
        boolean plain = shown.chars().noneMatch(c -> c == ',' || c == '"');
        return plain ? shown : '"' + shown.replace("\"", "\"\"") + '"';
    }

    private static List<Map<String, Object>> contents(Predictions predictions) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int row = 0; row < predictions.rows(); row++) {
            Map<String, Object> content = new LinkedHashMap<>();
            content.put("row", row + 1);
            if (!predictions.classes().isEmpty()) {
                content.put("class", predictions.classes().get(row));
            }
            Map<String, Object> outputs = new LinkedHashMap<>();
            for (int c = 0; c < predictions.columns().size(); c++) {
                outputs.put(predictions.columns().get(c), predictions.row(row).get(c));
            }
            content.put(predictions.classes().isEmpty() ? "values" : "probabilities", outputs);
            rows.add(content);
        }
        return rows;
    }
}
