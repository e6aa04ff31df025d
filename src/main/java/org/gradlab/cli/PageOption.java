package org.gradlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.record.RunJson;
import org.gradlab.report.RestartsView;
import org.gradlab.report.page.Page;
import org.gradlab.run.RunRecord;
import org.gradlab.text.Numbers;
import picocli.CommandLine.Option;

/** Whether a command leaves a page in the run folder. */
final class PageOption {

    /** A page of more would take longer to write than many a run of so many, and be larger than a browser likes. */
    private static final int MOST_MEMBERS = 100_000;

    @Option(
            names = "--no-report",
            description = "Write no report.html into the run folder; none is written of more than 100,000 members.")
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
        try {
            Page.of(run, restarts).write(file);
            messages.println("report " + file);
        } catch (FileSystemException e) {
            messages.println("no report: " + file + " cannot be written");
        }
    }
}
