package org.gradlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.run.ProgramVersion;
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

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private PageOption page = new PageOption();

    @Override
    public Integer call() throws IOException, ConfigException {
        RunService service = new RunService(
                1,
                ProgramVersion.number(),
                spec.root().commandLine().getParseResult().originalArgs());
        new Results(spec, parent.terminal(), output, page).print(service.merge(parts, out));
        return 0;
    }
}
