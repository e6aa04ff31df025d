package org.gradlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.report.RunSummary;
import org.gradlab.run.ProgramVersion;
import org.gradlab.run.RunRecord;
import org.gradlab.run.RunService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes one run of parts that were trained apart, and says how it went. */
@Command(name = "merge", description = "Make one run of the parts that train --members left.")
final class MergeCommand implements Callable<Integer> {

    @ParentCommand
    private Gradlab parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PART", arity = "1..*", description = "Folders of parts, in any order.")
    private List<Path> parts;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "The run folder, new or empty; without it runs/NAME-NNN.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--full", description = "Print all there is to say, not only what fits a screen.")
    private boolean full;

    @Option(names = "--json", description = "Print the results as JSON.")
    private boolean json;

    @Mixin
    private PageOption page = new PageOption();

    @Override
    public Integer call() throws IOException, ConfigException {
        RunService service = new RunService(
                1,
                ProgramVersion.number(),
                spec.root().commandLine().getParseResult().originalArgs());
        RunRecord run = service.merge(parts, out);
        Printer printer = new Printer(spec, parent.terminal(), full);
        RunSummary summary = RunSummary.of(run);
        printer.print(summary.sections(printer.display()), json);
        page.write(run, summary.restarts(), spec.commandLine().getErr());
        return 0;
    }
}
