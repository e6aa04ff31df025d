package org.gradlab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.MemberResult;
import org.gradlab.restart.Proportion;
import org.gradlab.text.Numbers;
import org.gradlab.train.MemberStatus;

/** The restarts of a run as text: counts by status, success rate, and a table of the best, the median and the worst. */
public final class RestartsReport {

    private static final int SHOWN_AT_EACH_END = 3;

    private final Comparison comparison;
    private final Optional<String> target;

    /**
     * A report on {@code comparison}.
     *
     * @param target the target in words, such as {@code loss <= 0.01}; empty if there is none
     */
    public RestartsReport(Comparison comparison, Optional<String> target) {
        this.comparison = comparison;
        this.target = target;
    }

    /** The report as lines that fit {@code display}. */
    public List<String> lines(Display display) {
        List<String> lines = new ArrayList<>();
        lines.add(statuses());
        lines.add("Behaviour: " + BehaviourWords.of(comparison.behaviours()));
        target.ifPresent(goal -> lines.add(successes(goal)));
        lines.add("");
        lines.addAll(table().lines(display));
        if (comparison.byValidation()) {
            lines.add("Ranked by validation loss.");
        }
        return lines;
    }

    private String statuses() {
        int members = comparison.ranked().size();
        Map<MemberStatus, Integer> counts = comparison.counts();
        String byStatus = counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> Numbers.count(count.getValue()) + " " + word(count.getKey()))
                .collect(Collectors.joining(", "));
        return Numbers.count(members) + (members == 1 ? " restart: " : " restarts: ") + byStatus;
    }

    private String successes(String goal) {
        Proportion rate = comparison.successRate();
        return String.format(
                Locale.ROOT,
                "%s of %s reached the target (%s): %s, 95 %% interval %s to %s",
                Numbers.count(rate.count()),
                Numbers.count(rate.total()),
                goal,
                Numbers.percent(rate.rate()),
                Numbers.percent(rate.low()),
                Numbers.percent(rate.high()));
    }

    private TextTable table() {
        List<Cells> columns = columns();
        TextTable table = new TextTable(columns.stream().map(Cells::column).toList());
        int previous = -1;
        for (int rank : shownRanks()) {
            if (rank > previous + 1) {
                table.row(columns.stream().map(cells -> "...").toList());
            }
            table.row(columns.stream().map(cells -> cells.text().apply(rank)).toList());
            previous = rank;
        }
        return table;
    }

    private List<Integer> shownRanks() {
        int members = comparison.ranked().size();
        int median = (members - 1) / 2;
        return IntStream.range(0, members)
                .filter(rank -> rank < SHOWN_AT_EACH_END || rank == median || rank >= members - SHOWN_AT_EACH_END)
                .boxed()
                .toList();
    }

    /** A column and its text at each rank, counted from zero. */
    private record Cells(TextTable.Column column, Function<Integer, String> text) {}

    private List<Cells> columns() {
        List<Cells> columns = new ArrayList<>();
        columns.add(new Cells(TextTable.Column.words(""), this::place));
        columns.add(new Cells(TextTable.Column.numbers("rank"), rank -> Numbers.count(rank + 1)));
        columns.add(new Cells(
                TextTable.Column.numbers("member"), rank -> "" + result(rank).member()));
        columns.add(new Cells(TextTable.Column.words("status"), rank -> status(result(rank))));
        addMeasure(columns, "first loss", MemberResult::firstLoss, Numbers::measure);
        addMeasure(columns, "loss", MemberResult::loss, Numbers::measure);
        addMeasure(columns, "accuracy", MemberResult::accuracy, Numbers::percent);
        addMeasure(columns, "validation loss", MemberResult::validationLoss, Numbers::measure);
        addMeasure(columns, "validation acc.", MemberResult::validationAccuracy, Numbers::percent);
        addMeasure(columns, "test loss", MemberResult::testLoss, Numbers::measure);
        addMeasure(columns, "test acc.", MemberResult::testAccuracy, Numbers::percent);
        if (target.isPresent()) {
            columns.add(new Cells(
                    TextTable.Column.numbers("target at step"),
                    rank -> step(result(rank).targetStep())));
        }
        return columns;
    }

    /** Adds a column unless no member has the measure. */
    private void addMeasure(
            List<Cells> columns,
            String header,
            ToDoubleFunction<MemberResult> measure,
            Function<Double, String> format) {
        if (comparison.ranked().stream().anyMatch(result -> !Double.isNaN(measure.applyAsDouble(result)))) {
            columns.add(new Cells(
                    TextTable.Column.numbers(header), rank -> format.apply(measure.applyAsDouble(result(rank)))));
        }
    }

    private MemberResult result(int rank) {
        return comparison.ranked().get(rank);
    }

    private String place(int rank) {
        if (rank == 0) {
            return "best";
        }
        if (rank == comparison.ranked().size() - 1) {
            return "worst";
        }
        return result(rank).equals(comparison.median()) ? "median" : "";
    }

    private static String status(MemberResult result) {
        OptionalLong step = result.divergedStep();
        return word(result.status()) + (step.isPresent() ? " at step " + Numbers.count(step.getAsLong()) : "");
    }

    private static String step(OptionalLong step) {
        return step.isPresent() ? Numbers.count(step.getAsLong()) : "-";
    }

    private static String word(MemberStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
