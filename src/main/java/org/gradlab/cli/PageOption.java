package org.gradlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.report.RestartsView;
import org.gradlab.report.page.Page;
import org.gradlab.run.RunRecord;
import picocli.CommandLine.Option;

/** Whether a command leaves a page in the run folder. */
final class PageOption {

    @Option(names = "--no-report", description = "Write no report.html into the run folder.")
    private boolean none;

    /** Writes the page, unless none is wanted; where none can be written, it is said and no more. */
    void write(RunRecord run, RestartsView restarts, PrintWriter messages) throws IOException, ConfigException {
        if (none) {
            return;
        }
        Path file = run.folder().path().resolve(Page.FILE);
        try {
            Page.of(run, restarts).write(file);
            messages.println("report " + file);
        } catch (FileSystemException e) {
            messages.println("no report: " + file + " cannot be written");
        }
    }
}
