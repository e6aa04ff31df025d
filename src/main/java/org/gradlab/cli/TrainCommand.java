package org.gradlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.ConfigLoader;
import org.gradlab.config.LoadedConfig;
import org.gradlab.event.TrainingListener;
import org.gradlab.report.RunSummary;
import org.gradlab.run.RunRecord;
import org.gradlab.run.RunService;
import org.gradlab.state.MemberSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Trains the restarts of a config, leaves a run folder and says how it went. */
@Command(name = "train", description = "Train all restarts of a config and leave a run folder.")
final class TrainCommand implements Callable<Integer> {

    @ParentCommand
    private Gradlab parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CONFIG", description = "A YAML file, such as configs/xor.yaml.")
    private Path config;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Override a key, such as optimizer.learningRate=0.1; may be given again.")
    private List<String> overrides = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "The run folder, new or empty; without it runs/NAME-NNN.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--members",
            paramLabel = "FIRST..LAST",
            converter = MemberRange.class,
            description = "Train these members alone, into a part of a run for gradlab merge; needs --out.")
    private Optional<MemberSet> members = Optional.empty();

    @Option(names = "--threads", description = "Threads to train on; results do not depend on it.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--full", description = "Print all there is to say, not only what fits a screen.")
    private boolean full;

    @Option(names = "--json", description = "Print the results as JSON.")
    private boolean json;

    @Mixin
    private PageOption page = new PageOption();

    private MemberSet part(LoadedConfig loaded) {
        MemberSet some = members.orElseThrow();
        WrongUsage.require(out.isPresent(), spec, "--members: a part needs --out, the folder that it goes into");
        int all = loaded.config().members();
        WrongUsage.require(
                some.number(some.size() - 1) < all,
                spec,
                "--members: expected members up to " + (all - 1) + ", since there are " + all + "; found " + some);
        return some;
    }

    @Override
    public Integer call() throws IOException, ConfigException {
        return new TrainingSession(spec, parent.terminal(), threads).run(this::train, this::report);
    }

    private RunRecord train(RunService service, List<TrainingListener> listeners) throws IOException, ConfigException {
        LoadedConfig loaded = ConfigLoader.load(config, overrides);
        return members.isPresent()
                ? service.trainPart(loaded, part(loaded), out.orElseThrow(), listeners)
                : service.train(loaded, out, listeners);
    }

    private void report(RunRecord run) throws IOException, ConfigException {
        Printer printer = new Printer(spec, parent.terminal(), full);
        if (members.isPresent()) {
            printer.line("Members " + members.get() + ": " + run.folder().path());
        } else {
            RunSummary summary = RunSummary.of(run);
            printer.print(summary.sections(printer.display()), json);
            page.write(run, summary.restarts(), spec.commandLine().getErr());
        }
    }
}
