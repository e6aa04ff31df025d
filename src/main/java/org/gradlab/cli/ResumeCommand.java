package org.gradlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.report.RunSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Goes on with a run that did not come to its end, and says how it went. */
@Command(name = "resume", description = "Go on with a run that was interrupted, killed or failed.")
final class ResumeCommand implements Callable<Integer> {

    @ParentCommand
    private Gradlab parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "A run folder.")
    private Path folder;

    @Option(names = "--threads", description = "Threads to train on; results do not depend on it.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--full", description = "Print all there is to say, not only what fits a screen.")
    private boolean full;

    @Option(names = "--json", description = "Print the results as JSON.")
    private boolean json;

    @Mixin
    private PageOption page = new PageOption();

    @Override
    public Integer call() throws IOException, ConfigException {
        Printer printer = new Printer(spec, parent.terminal(), full);
        return new TrainingSession(spec, parent.terminal(), threads)
                .run(
                        (service, listeners) -> service.resume(folder, listeners),
                        run -> {
                            RunSummary summary = RunSummary.of(run);
                            printer.print(summary.sections(printer.display()), json);
                            page.write(run, summary.restarts(), spec.commandLine().getErr());
                        });
    }
}
