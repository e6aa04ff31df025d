package org.gradlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.report.ComparedRuns;
import org.gradlab.report.Screenful;
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

    @Option(names = "--full", description = "Print all there is to say, not only what fits a screen.")
    private boolean full;

    @Option(names = "--json", description = "Print the results as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, ConfigException {
        ComparedRuns runs = ComparedRuns.of(folders);
        Printer printer = new Printer(spec, parent.terminal(), full);
        if (json) {
            printer.json(runs.contents(printer.display()));
        } else {
            printer.lines(Screenful.of(runs.lines(printer.display()), printer.display()));
        }
        return 0;
    }
}
