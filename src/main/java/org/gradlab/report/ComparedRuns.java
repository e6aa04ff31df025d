package org.gradlab.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.Proportion;
import org.gradlab.run.StoredRun;
import org.gradlab.text.Numbers;
import org.gradlab.train.MemberStatus;

/** The restarts of one or more runs; those of several runs side by side first. */
public final class ComparedRuns {

    private final List<Compared> runs;

    private ComparedRuns(List<Compared> runs) {
        this.runs = List.copyOf(runs);
    }

    /** The runs in {@code folders}, which have come to their end. */
    public static ComparedRuns of(List<Path> folders) throws IOException, ConfigException {
        List<Compared> runs = new ArrayList<>();
        for (Path folder : folders) {
            runs.add(new Compared(folder, RestartsView.of(new StoredRun(folder))));
        }
        return new ComparedRuns(runs);
    }

    /** A run and its restarts. */
    private record Compared(Path folder, RestartsView restarts) {}

    /** What JSON says of each run. */
    public List<Map<String, Object>> contents(Display display) throws IOException {
        List<Map<String, Object>> contents = new ArrayList<>();
        for (Compared run : runs) {
            contents.add(OutputSection.contents(run.restarts().sections(display)));
        }
        return contents;
    }

    /** What is said of them, for {@code display}. */
    public List<String> lines(Display display) throws IOException {
        List<String> lines = new ArrayList<>();
        if (runs.size() > 1) {
            lines.addAll(sideBySide().lines(display));
        }
        for (Compared run : runs) {
            if (runs.size() > 1) {
                lines.add("");
            }
            lines.add(run.folder().toString());
            lines.addAll(OutputSection.lines(run.restarts().sections(display)));
        }
        return lines;
    }

    private TextTable sideBySide() {
        TextTable table = new TextTable(List.of(
                TextTable.Column.words("run"),
                TextTable.Column.numbers("restarts"),
                TextTable.Column.numbers("diverged"),
                TextTable.Column.numbers("best loss"),
                TextTable.Column.numbers("median"),
                TextTable.Column.numbers("worst"),
                TextTable.Column.words("reached the target")));
        runs.forEach(run -> table.row(row(run)));
        return table;
    }

    private static List<String> row(Compared run) {
        Comparison comparison = run.restarts().comparison();
        return List.of(
                run.folder().toString(),
                Numbers.count(comparison.ranked().size()),
                Numbers.count(comparison.counts().get(MemberStatus.DIVERGED)),
                Numbers.measure(comparison.rankingLoss(comparison.best())),
                Numbers.measure(comparison.rankingLoss(comparison.median())),
                Numbers.measure(comparison.rankingLoss(comparison.worst())),
                run.restarts()
                        .target()
                        .map(words -> rate(comparison.successRate()) + " (" + words + ")")
                        .orElse("no target"));
    }

    private static String rate(Proportion rate) {
        return Numbers.percent(rate.rate()) + " [" + Numbers.percent(rate.low()) + ", " + Numbers.percent(rate.high())
                + "]";
    }
}
