package org.gradlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.record.RunJson;
import org.gradlab.report.RestartsView;
import org.gradlab.report.SideBySide;
import org.gradlab.report.page.Page;
import org.gradlab.report.sweep.SweepView;
import org.gradlab.run.RunRecord;
import org.gradlab.sweep.Grid;
import org.gradlab.text.Numbers;
import picocli.CommandLine.Option;

/** Whether a command leaves a page in the run folder. */
final class PageOption {

    /** A page of more would take longer to write than many a run of so many, and be larger than a browser likes. */
    private static final int MOST_MEMBERS = 100_000;

    @Option(
            names = "--no-report",
            description = "Write no report.html; none is written of a run of more than 100,000 members.")
    private boolean none;

    /** Writes the page, unless none is wanted; where none can be written, it is said and no more. */
    void write(RunRecord run, RestartsView restarts, PrintWriter messages) throws IOException, ConfigException {
        if (none) {
            return;
        }
        Path file = run.folder().path().resolve(Page.FILE);
        if (run.info().counts().get(RunJson.MEMBERS) > MOST_MEMBERS) {
            messages.println("no report: a page tells of at most " + Numbers.count(MOST_MEMBERS) + " members");
            return;
        }
        write(Page.of(run, restarts), file, messages);
    }

    /** Writes the page of runs or settings side by side to {@code file}. */
    void write(SideBySide compared, Optional<Grid> grid, Path file, PrintWriter messages) throws IOException {
        if (!none) {
            write(Page.of(compared, grid, file.toAbsolutePath().getParent()), file, messages);
        }
    }

    /** Writes the page of a sweep into its folder; none as long as nothing has been trained. */
    void write(SweepView sweep, Optional<Grid> grid, Path folder, PrintWriter messages)
            throws IOException, ConfigException {
        Optional<SideBySide> settings = none ? Optional.empty() : sweep.page();
        if (settings.isPresent()) {
            write(settings.get(), grid, folder.resolve(Page.FILE), messages);
        }
    }

    private static void write(Page page, Path file, PrintWriter messages) throws IOException {
        try {
            page.write(file);
            messages.println("report " + file);
        } catch (FileSystemException e) {
            messages.println("no report: " + file + " cannot be written");
        }
    }
}
