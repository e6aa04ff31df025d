package org.gradlab.cli;

import com.google.gson.JsonArray;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.report.TextTable;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.Proportion;
import org.gradlab.run.StoredRun;
import org.gradlab.text.Numbers;
import org.gradlab.train.MemberStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Compares the restarts of one or more runs. */
@Command(name = "compare", description = "Compare the restarts of one or more runs.")
final class CompareCommand implements Callable<Integer> {

    @ParentCommand
    private Gradlab parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", arity = "1..*", description = "Run folders.")
    private List<Path> folders;

    @Option(names = "--json", description = "Print the results as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, ConfigException {
        List<Compared> runs = new ArrayList<>();
        for (Path folder : folders) {
            runs.add(new Compared(folder, new RestartsView(new StoredRun(folder))));
        }
        Printer printer = new Printer(spec, parent.terminal());
        if (json) {
            JsonArray array = new JsonArray();
            for (Compared run : runs) {
                array.add(run.restarts().json());
            }
            printer.json(array);
        } else {
            if (runs.size() > 1) {
                printer.lines(sideBySide(runs).lines(printer.display()));
            }
            for (Compared run : runs) {
                printer.line(
                        runs.size() > 1 ? "\n" + run.folder() : run.folder().toString());
                printer.lines(run.restarts().lines(printer.display()));
            }
        }
        return 0;
    }

    /** A run and its restarts. */
    private record Compared(Path folder, RestartsView restarts) {}

    private static TextTable sideBySide(List<Compared> runs) {
        TextTable table = new TextTable(List.of(
                TextTable.Column.words("run"),
                TextTable.Column.numbers("restarts"),
                TextTable.Column.numbers("diverged"),
                TextTable.Column.numbers("best loss"),
                TextTable.Column.numbers("median"),
                TextTable.Column.numbers("worst"),
                TextTable.Column.words("reached the target")));
        for (Compared run : runs) {
            Comparison comparison = run.restarts().comparison();
            table.row(List.of(
                    run.folder().toString(),
                    Numbers.count(comparison.ranked().size()),
                    Numbers.count(comparison.counts().get(MemberStatus.DIVERGED)),
                    Numbers.measure(comparison.rankingLoss(comparison.best())),
                    Numbers.measure(comparison.rankingLoss(comparison.median())),
                    Numbers.measure(comparison.rankingLoss(comparison.worst())),
                    run.restarts()
                            .target()
                            .map(words -> rate(comparison.successRate()) + " (" + words + ")")
                            .orElse("no target")));
        }
        return table;
    }

    private static String rate(Proportion rate) {
        return Numbers.percent(rate.rate()) + " [" + Numbers.percent(rate.low()) + ", " + Numbers.percent(rate.high())
                + "]";
    }
}
