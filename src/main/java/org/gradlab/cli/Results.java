package org.gradlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.event.RunStatus;
import org.gradlab.report.RunSummary;
import org.gradlab.report.sweep.SweepView;
import org.gradlab.run.RunRecord;
import org.gradlab.state.MemberSet;
import org.gradlab.sweep.Grid;
import org.gradlab.sweep.StoredSweep;
import picocli.CommandLine.Model.CommandSpec;

/** What a training prints at its end. Each method says whether it was interrupted. */
final class Results {

    private final Printer printer;
    private final PrintWriter messages;
    private final boolean json;
    private final PageOption page;

    /** Results as {@code output} asks for them, and their page. */
    Results(CommandSpec spec, Terminal terminal, OutputOptions output, PageOption page) {
        this.printer = output.printer(spec, terminal);
        this.messages = spec.commandLine().getErr();
        this.json = output.isJson();
        this.page = page;
    }

    /** All members of a run. */
    boolean print(RunRecord run) throws IOException, ConfigException {
        RunSummary summary = RunSummary.of(run);
        printer.print(summary.sections(printer.display()));
        page.write(run, summary.restarts(), messages);
        return isInterrupted(run);
    }

    /** Some of the members of a run. */
    boolean printPart(RunRecord run, MemberSet members) throws IOException {
        printer.line("Members " + members + ": " + run.folder().path());
        return isInterrupted(run);
    }

    /** All settings of a sweep. */
    boolean print(StoredSweep sweep) throws IOException, ConfigException {
        SweepView view = SweepView.of(sweep);
        Optional<Grid> grid = view.grid(List.of(), Optional.empty());
        printer.print(view.sections(grid, printer.display().below(2)));
        if (!json) {
            printer.line("");
            printer.line("Sweep folder: " + sweep.path());
        }
        page.write(view, grid, sweep.path(), messages);
        return !sweep.isDone();
    }

    private static boolean isInterrupted(RunRecord run) throws IOException {
        return run.info().status() == RunStatus.INTERRUPTED;
    }
}
