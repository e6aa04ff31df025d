package org.gradlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.sweep.SweepFolder;
import org.gradlab.sweep.SweepTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Goes on with a run that did not come to its end, and says how it went. */
@Command(
        name = "resume",
        description = "Go on with a run or a sweep that was interrupted, killed or failed, or train a done run longer.")
final class ResumeCommand implements Callable<Integer> {

    @ParentCommand
    private Gradlab parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "A run folder, or that of a sweep.")
    private Path folder;

    @Option(
            names = "--more-steps",
            paramLabel = "STEPS",
            description = "Train a done run for so many steps more, as if its config had had them.")
    private Optional<Long> moreSteps = Optional.empty();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private PageOption page = new PageOption();

    @Override
    public Integer call() throws IOException, ConfigException {
        WrongUsage.require(
                moreSteps.orElse(1L) >= 1, spec, "--more-steps: expected at least 1, found " + moreSteps.orElse(1L));
        Results results = new Results(spec, parent.terminal(), output, page);
        return new TrainingSession(spec, parent.terminal(), threads.count(spec)).run((service, listeners) -> {
            if (moreSteps.isPresent()) {
                return results.print(service.resume(folder, moreSteps.get(), listeners));
            }
            return SweepFolder.isOne(folder)
                    ? results.print(new SweepTraining(service, listeners).resume(folder))
                    : results.print(service.resume(folder, listeners));
        });
    }
}
