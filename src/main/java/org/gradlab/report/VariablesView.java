package org.gradlab.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.record.SeriesRow;
import org.gradlab.run.RunRecord;
import org.gradlab.text.Numbers;

/** The descent of a member on a written function, step by step: step | position | loss | gradient | update. */
public final class VariablesView {

    private final RunRecord run;
    private final NavigableMap<Long, List<SeriesRow>> variables;
    private final Map<Long, SeriesRow> wholes = new TreeMap<>();

    /**
     * A view of one member.
     *
     * @param run the run that it belongs to
     * @param variables the variables at every record step to be shown
     * @param series what was recorded of the member as a whole, at those steps and perhaps at others
     */
    public VariablesView(RunRecord run, NavigableMap<Long, List<SeriesRow>> variables, List<SeriesRow> series) {
        this.run = run;
        this.variables = variables;
        series.forEach(row -> wholes.put(row.step(), row));
    }

    /** All that is said, for {@code display}. */
    public List<OutputSection> sections(Display display) throws ConfigException {
        List<OutputSection> sections = new ArrayList<>();
        sections.add(new OutputSection("steps", content(), lines(display)));
        missing().ifPresent(reason -> sections.add(OutputSection.data("undefinedAtTheEnd", reason)));
        return sections;
    }

    List<String> lines(Display display) throws ConfigException {
        List<SeriesRow> first = variables.firstEntry().getValue();
        String names = first.stream().map(SeriesRow::site).collect(Collectors.joining(", "));
        TextTable table = new TextTable(List.of(
                TextTable.Column.words("step"),
                TextTable.Column.words(names),
                TextTable.Column.words("loss"),
                TextTable.Column.words(first.size() == 1 ? "dL/d" + names : "gradient"),
                TextTable.Column.words("update")));
        variables.keySet().forEach(step -> table.row(cells(step)));
        List<String> after = new ArrayList<>();
        missing()
                .ifPresent(reason -> after.addAll(display.wrapped(
                        "It stays where it is, for the function has no value or no slope there: " + reason)));
        List<String> lines = new ArrayList<>();
        lines.add("Member " + first.get(0).member() + ":");
        lines.addAll(table.folded().lines(display.below(1 + after.size())));
        lines.addAll(after);
        return lines;
    }

    private List<Map<String, Object>> content() {
        List<Map<String, Object>> steps = new ArrayList<>();
        variables.forEach((step, rows) -> {
            Map<String, Object> content = new LinkedHashMap<>();
            content.put("step", step);
            content.put("loss", wholes.get(step).value("loss"));
            content.put("gradientNorm", wholes.get(step).value("gradient_norm"));
            content.put("variables", SiteContent.of("variable", rows));
            steps.add(content);
        });
        return steps;
    }

    /** Why the member cannot go on from where it ended; empty if it could. */
    private Optional<String> missing() throws ConfigException {
        Map<String, Double> position = new LinkedHashMap<>();
        variables.lastEntry().getValue().forEach(row -> position.put(row.site(), row.value("position")));
        return run.undefinedAt(position);
    }

    private List<String> cells(long step) {
        List<SeriesRow> rows = variables.get(step);
        return List.of(
                Numbers.count(step),
                vector(rows, "position"),
                Numbers.precise(wholes.get(step).value("loss")),
                vector(rows, "gradient"),
                vector(rows, "update"));
    }

    private static String vector(List<SeriesRow> rows, String column) {
        return rows.stream().map(row -> Numbers.precise(row.value(column))).collect(Collectors.joining(", "));
    }
}
