package org.gradlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.report.RunSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Goes on with a run that did not come to its end, and says how it went. */
@Command(
        name = "resume",
        description = "Go on with a run that was interrupted, killed or failed, or train a done one longer.")
final class ResumeCommand implements Callable<Integer> {

    @ParentCommand
    private Gradlab parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "A run folder.")
    private Path folder;

    @Option(
            names = "--more-steps",
            paramLabel = "STEPS",
            description = "Train a done run anew for its steps and so many more, as if its config had them.")
    private OptionalLong moreSteps = OptionalLong.empty();

    @Option(names = "--threads", description = "Threads to train on; results do not depend on it.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--full", description = "Print all there is to say, not only what fits a screen.")
    private boolean full;

    @Option(names = "--json", description = "Print the results as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, ConfigException {
        WrongUsage.require(
                moreSteps.orElse(1) >= 1, spec, "--more-steps: expected at least 1, found " + moreSteps.orElse(1));
        Printer printer = new Printer(spec, parent.terminal(), full);
        return new TrainingSession(spec, parent.terminal(), threads)
                .run(
                        (service, listeners) -> moreSteps.isPresent()
                                ? service.resume(folder, moreSteps.getAsLong(), listeners)
                                : service.resume(folder, listeners),
                        run -> printer.print(RunSummary.of(run).sections(printer.display()), json));
    }
}
