package org.gradlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradlab.record.CsvExport;
import org.gradlab.record.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the records of a run as CSV files, also of one that is still trained or was killed. */
@Command(name = "export", description = "Write the records of a run as CSV files.")
final class ExportCommand implements Callable<Integer> {

    @ParentCommand
    private Gradlab parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "A run folder.")
    private Path folder;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Where they go; without it into the run folder.")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Printer printer = new Printer(spec, parent.terminal());
        CsvExport.write(RunFolder.open(folder), out.orElse(folder)).forEach(file -> printer.line(file.toString()));
        return 0;
    }
}
