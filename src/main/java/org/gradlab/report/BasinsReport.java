package org.gradlab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.gradlab.restart.Proportion;
import org.gradlab.restart.basin.Basin;
import org.gradlab.restart.basin.Basins;
import org.gradlab.restart.basin.Boundary;
import org.gradlab.text.Numbers;

/** The distinct end points of a function's restarts and the starts that lead to each. */
public final class BasinsReport {

    private static final int SHOWN_BASINS = 12;
    private static final int SHOWN_BOUNDARIES = 12;

    private final Basins basins;

    /** A report on {@code basins}. */
    public BasinsReport(Basins basins) {
        this.basins = basins;
    }

    /** The report as lines that fit {@code display}. */
    public List<String> lines(Display display) {
        List<String> lines = new ArrayList<>();
        lines.add(summary());
        if (!basins.basins().isEmpty()) {
            lines.add("");
            lines.addAll(table().lines(display));
            lines.addAll(boundaries());
        }
        if (basins.atRest() > 1) {
            lines.add("");
            lines.add("Chance that one more rests somewhere new: " + Numbers.percent(basins.unseen())
                    + " (Good-Turing: end points seen once / members at rest)");
        }
        return lines;
    }

    /** What an end point is and is not; to be said once, however many reports there are. */
    public static List<String> note() {
        return List.of(
                "At rest: the gradient norm fell to a thousandth or less of its greatest. No end point is called",
                "a local minimum: that takes a Hessian that is positive definite there.");
    }

    private String summary() {
        String members = Numbers.count(basins.members()) + (basins.members() == 1 ? " member" : " members");
        int distinct = basins.basins().size();
        String rest = distinct == 0
                ? "None of " + members + " came to rest"
                : Numbers.count(basins.atRest()) + " of " + members + " came to rest, at " + Numbers.count(distinct)
                        + (distinct == 1 ? " end point" : " distinct end points");
        return rest + (basins.elsewhere().isEmpty() ? "" : "; " + BehaviourWords.of(basins.elsewhere()));
    }

    private TextTable table() {
        List<TextTable.Column> columns = new ArrayList<>();
        columns.add(TextTable.Column.words(""));
        basins.variables().forEach(variable -> columns.add(TextTable.Column.numbers(variable)));
        columns.addAll(List.of(
                TextTable.Column.numbers("loss"),
                TextTable.Column.numbers("gradient"),
                TextTable.Column.numbers("members"),
                TextTable.Column.numbers("share"),
                TextTable.Column.words("95 % interval"),
                TextTable.Column.words("starts"),
                TextTable.Column.words("such as")));
        TextTable table = new TextTable(columns);
        int shown = Math.min(SHOWN_BASINS, basins.basins().size());
        IntStream.range(0, shown).forEach(i -> table.row(row(i)));
        if (shown < basins.basins().size()) {
            table.row(columns.stream().map(column -> "...").toList());
        }
        return table;
    }

    private List<String> row(int index) {
        Basin basin = basins.basins().get(index);
        Proportion share = basin.share();
        List<String> cells = new ArrayList<>();
        cells.add(name(index) + (index == 0 ? " (best)" : ""));
        DoubleStream.of(basin.position()).mapToObj(Numbers::measure).forEach(cells::add);
        cells.add(Numbers.measure(basin.loss()));
        cells.add(Numbers.measure(basin.gradientNorm()));
        cells.add(Numbers.count(share.count()));
        cells.add(Numbers.percent(share.rate()));
        cells.add(Numbers.percent(share.low()) + " to " + Numbers.percent(share.high()));
        cells.add(starts(basin));
        cells.add(basin.examples().stream().map(BasinsReport::example).collect(Collectors.joining(", ")));
        return cells;
    }

    private String starts(Basin basin) {
        return IntStream.range(0, basins.variables().size())
                .mapToObj(v -> basins.variables().get(v) + " from "
                        + Numbers.measure(basin.starts().get(v).low()) + " to "
                        + Numbers.measure(basin.starts().get(v).high()))
                .collect(Collectors.joining(", "));
    }

    private static String example(Basin.Example example) {
        String start =
                DoubleStream.of(example.start()).mapToObj(Numbers::measure).collect(Collectors.joining(", "));
        return example.start().length == 1 ? start : "(" + start + ")";
    }

    private List<String> boundaries() {
        List<String> lines = new ArrayList<>();
        List<Boundary> boundaries = basins.boundaries();
        if (!boundaries.isEmpty()) {
            lines.add("");
            lines.add("Boundaries between neighbouring starts that lead to different end points:");
        }
        boundaries.stream().limit(SHOWN_BOUNDARIES).map(this::words).forEach(lines::add);
        if (boundaries.size() > SHOWN_BOUNDARIES) {
            lines.add("  and " + Numbers.count(boundaries.size() - SHOWN_BOUNDARIES) + " more");
        }
        return lines;
    }

    private String words(Boundary boundary) {
        return String.format(
                Locale.ROOT,
                "  %s between %s and %s: lower starts lead to %s, higher ones to %s",
                basins.variables().get(0),
                Numbers.measure(boundary.from()),
                Numbers.measure(boundary.to()),
                name(boundary.below()),
                name(boundary.above()));
    }

    /** A, B, ..., Z, AA, AB, ... */
    private static String name(int index) {
        String last = Character.toString('A' + index % 26);
        return index < 26 ? last : name(index / 26 - 1) + last;
    }
}
