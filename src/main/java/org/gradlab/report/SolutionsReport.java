package org.gradlab.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.gradlab.restart.Proportion;
import org.gradlab.solution.Solution;
import org.gradlab.solution.Solutions;
import org.gradlab.text.Numbers;

/** The distinct functions that a run's networks ended at, and the weights that compute each, modulo symmetry. */
final class SolutionsReport {

    /** So many numbers tell a reader what a network computes. */
    private static final int FEW_OUTPUTS = 4;

    private static final int FEW_WEIGHTS = 3;

    private final Solutions solutions;
    private final boolean sample;

    /**
     * A report on {@code solutions}.
     *
     * @param sample whether the starts were drawn, so that shares have an interval
     */
    SolutionsReport(Solutions solutions, boolean sample) {
        this.solutions = solutions;
        this.sample = sample;
    }

    OutputSection section(Display display) {
        return new OutputSection("solutions", content(), lines(display));
    }

    private Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("ended", solutions.ended());
        if (sample) {
            content.put("unseenFunctions", solutions.unseenFunctions());
            content.put("unseenWeights", solutions.unseenWeights());
        }
        content.put(
                "functions", solutions.solutions().stream().map(this::content).toList());
        return content;
    }

    private Map<String, Object> content(Solution solution) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("name", solution.name());
        content.put("best", solution.best().member());
        content.put("loss", solution.best().loss());
        content.putAll(SharesContent.of(solution.share(), sample));
        content.put("outputs", solution.outputs());
        content.put("weights", solution.weights().stream().map(this::content).toList());
        return content;
    }

    private Map<String, Object> content(Solution.Weights weights) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("name", weights.name());
        content.put("best", weights.best().member());
        content.putAll(SharesContent.of(new Proportion(weights.members().size(), solutions.members()), sample));
        return content;
    }

    private List<String> lines(Display display) {
        if (solutions.members() < 2 || solutions.solutions().isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(display.wrapped(sentence()));
        List<String> after = new ArrayList<>();
        if (sample) {
            after.addAll(display.wrapped("Chance that one more ends at a function not seen yet: "
                    + Numbers.percent(solutions.unseenFunctions()) + ", with weights not seen yet: "
                    + Numbers.percent(solutions.unseenWeights()) + " (Good-Turing estimates)."));
        }
        lines.addAll(table(display).lines(display.below(lines.size() + after.size())));
        lines.addAll(after);
        return lines;
    }

    private String sentence() {
        return Words.count(solutions.ended(), "restart")
                + (solutions.ended() == 1 ? " ends at " : " end at ")
                + Words.count(solutions.solutions().size(), "distinct function")
                + ", by "
                + Words.count(solutions.distinctWeights(), "set")
                + " of weights modulo symmetry.";
    }

    private TextTable table(Display display) {
        List<TextTable.Column> columns = new ArrayList<>(List.of(
                TextTable.Column.words(""),
                TextTable.Column.numbers("loss"),
                TextTable.Column.numbers("members"),
                TextTable.Column.numbers("share")));
        if (sample) {
            columns.add(TextTable.Column.words("95 % interval"));
        }
        if (hasFewOutputs()) {
            columns.add(TextTable.Column.words("outputs"));
        }
        columns.add(TextTable.Column.words("by weights"));
        TextTable table = new TextTable(columns);
        solutions.solutions().forEach(solution -> table.row(row(solution, display.isFull())));
        return table;
    }

    private boolean hasFewOutputs() {
        return solutions.solutions().get(0).outputs().length <= FEW_OUTPUTS;
    }

    private List<String> row(Solution solution, boolean full) {
        List<String> cells = new ArrayList<>(List.of(
                solution.name(),
                Numbers.measure(solution.best().loss()),
                Numbers.count(solution.share().count()),
                Numbers.percent(solution.share().rate())));
        if (sample) {
            cells.add(Words.interval(solution.share()));
        }
        if (hasFewOutputs()) {
            cells.add(DoubleStream.of(solution.outputs())
                    .mapToObj(SolutionsReport::output)
                    .collect(Collectors.joining(" ")));
        }
        cells.add(weights(solution, full));
        return cells;
    }

    /** Members by their weights; with the representative of each where all is to be said. */
    private static String weights(Solution solution, boolean full) {
        List<Solution.Weights> weights = solution.weights();
        int shown = full || weights.size() <= FEW_WEIGHTS ? weights.size() : FEW_WEIGHTS - 1;
        String counts = weights.stream()
                .limit(shown)
                .map(w -> Numbers.count(w.members().size())
                        + (full ? " as member " + w.best().member() : ""))
                .collect(Collectors.joining(full ? ", " : " "));
        return shown == weights.size() ? counts : counts + " and " + (weights.size() - shown) + " more";
    }

    /** To a hundredth, as far as outputs are of the size of one. */
    private static String output(double output) {
        return Math.abs(output) < 1 ? Numbers.measure(Math.rint(100 * output) / 100) : Numbers.rough(output);
    }
}
