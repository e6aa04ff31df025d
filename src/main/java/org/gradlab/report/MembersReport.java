package org.gradlab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.gradlab.diagnosis.Behaviour;
import org.gradlab.restart.MemberResult;
import org.gradlab.restart.basin.EndPoints;
import org.gradlab.text.Numbers;

/** The members of a run as a table, best first, with what they differ in: all of them, or the best, the median and the worst. */
final class MembersReport {

    /** Of a function, which has end points, this many members are short enough to be listed. */
    private static final int FEW = 8;

    private final RunResults results;
    private final boolean full;

    private MembersReport(RunResults results, boolean full) {
        this.results = results;
        this.full = full;
    }

    /** The table for {@code display}; nothing where other tables say it shorter. */
    static List<String> lines(RunResults results, Display display) {
        MembersReport report = new MembersReport(results, display.isFull());
        if (!report.isTold()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(report.table().lines(display.below(1)));
        if (results.comparison().byValidation()) {
            lines.add("Ranked by validation loss.");
        }
        return lines;
    }

    private boolean isTold() {
        int most = results.isOfFunction() ? FEW : Integer.MAX_VALUE;
        int least = results.isOfFunction() ? 2 : 1;
        return full || (results.hasOneSetting() && results.members() >= least && results.members() <= most);
    }

    private TextTable table() {
        List<Cells> columns = columns();
        TextTable table = new TextTable(columns.stream().map(Cells::column).toList());
        for (int rank : shownRanks()) {
            table.row(columns.stream().map(cells -> cells.text().apply(rank)).toList());
        }
        return table;
    }

    private List<Integer> shownRanks() {
        int members = results.members();
        return IntStream.range(0, members)
                .filter(rank -> full || results.isOfFunction() || !name(rank).isEmpty())
                .boxed()
                .toList();
    }

    /** A column and its text at each rank, counted from zero. */
    private record Cells(TextTable.Column column, Function<Integer, String> text) {}

    private List<Cells> columns() {
        List<Cells> columns = new ArrayList<>();
        if (!results.isOfFunction() && results.members() > 1) {
            columns.add(new Cells(TextTable.Column.words(""), this::name));
        }
        columns.add(new Cells(
                TextTable.Column.numbers("member"), rank -> "" + result(rank).member()));
        results.endPoints().ifPresent(points -> addStarts(columns, points));
        addDifferent(columns, "learning rate", result -> result.setting().learningRate());
        addDifferent(columns, "momentum", result -> result.setting().momentum());
        result(0)
                .setting()
                .others()
                .keySet()
                .forEach(name -> addDifferent(
                        columns,
                        name.substring(name.lastIndexOf('.') + 1),
                        result -> result.setting().others().get(name)));
        if (differ(this::form) || results.comparison().behaviours().get(Behaviour.DIVERGED) > 0) {
            columns.add(new Cells(TextTable.Column.words(results.formHeader()), rank -> form(result(rank))));
        }
        if (full || results.members() == 1) {
            addMeasure(columns, "first loss", MemberResult::firstLoss, Numbers::measure);
        }
        addMeasure(columns, "loss", MemberResult::loss, Numbers::measure);
        addMeasure(columns, "accuracy", MemberResult::accuracy, Numbers::percent);
        addMeasure(columns, "validation loss", MemberResult::validationLoss, Numbers::measure);
        addMeasure(columns, "validation acc.", MemberResult::validationAccuracy, Numbers::percent);
        addMeasure(columns, "test loss", MemberResult::testLoss, Numbers::measure);
        addMeasure(columns, "test acc.", MemberResult::testAccuracy, Numbers::percent);
        if (results.target().isPresent()) {
            columns.add(new Cells(
                    TextTable.Column.numbers("target at step"),
                    rank -> step(result(rank).targetStep())));
        }
        return columns;
    }

    /** Adds a column of starts for each variable that members start differently in. */
    private void addStarts(List<Cells> columns, EndPoints points) {
        Map<Integer, Integer> positions = new TreeMap<>();
        for (int p = 0; p < points.members().size(); p++) {
            positions.put(points.members().get(p).member(), p);
        }
        for (int v = 0; v < points.variables().size(); v++) {
            double[] starts = points.starts()[v];
            addDifferent(
                    columns, "start " + points.variables().get(v), result -> starts[positions.get(result.member())]);
        }
    }

    private void addDifferent(List<Cells> columns, String header, ToDoubleFunction<MemberResult> number) {
        if (differ(number::applyAsDouble)) {
            columns.add(new Cells(
                    TextTable.Column.numbers(header), rank -> Numbers.measure(number.applyAsDouble(result(rank)))));
        }
    }

    private boolean differ(Function<MemberResult, Object> property) {
        return results.comparison().ranked().stream().map(property).distinct().count() > 1;
    }

    /** Adds a column unless no member has the measure. */
    private void addMeasure(
            List<Cells> columns,
            String header,
            ToDoubleFunction<MemberResult> measure,
            Function<Double, String> format) {
        if (results.comparison().ranked().stream().anyMatch(result -> !Double.isNaN(measure.applyAsDouble(result)))) {
            columns.add(new Cells(
                    TextTable.Column.numbers(header), rank -> format.apply(measure.applyAsDouble(result(rank)))));
        }
    }

    private MemberResult result(int rank) {
        return results.comparison().ranked().get(rank);
    }

    private String name(int rank) {
        if (rank == 0) {
            return "best";
        }
        if (rank == results.members() - 1) {
            return "worst";
        }
        return result(rank).equals(results.comparison().median()) ? "median" : "";
    }

    private String form(MemberResult result) {
        OptionalLong step = result.divergedStep();
        return results.form(result) + (step.isPresent() ? " at step " + Numbers.count(step.getAsLong()) : "");
    }

    private static String step(OptionalLong step) {
        return step.isPresent() ? Numbers.count(step.getAsLong()) : "-";
    }
}
