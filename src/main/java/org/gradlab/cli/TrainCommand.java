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
import org.gradlab.config.LoadedSweep;
import org.gradlab.event.TrainingListener;
import org.gradlab.run.RunService;
import org.gradlab.state.MemberSet;
import org.gradlab.sweep.SweepTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Trains the restarts of a config, leaves a run folder and says how it went. */
@Command(
        name = "train",
        description = "Train all restarts of a config, or all settings of its sweep, and leave a folder.")
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

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private PageOption page = new PageOption();

    @Override
    public Integer call() throws IOException, ConfigException {
        return new TrainingSession(spec, parent.terminal(), threads.count(spec)).run(this::train);
    }

    private boolean train(RunService service, List<TrainingListener> listeners) throws IOException, ConfigException {
        LoadedSweep loaded = ConfigLoader.loadSweep(config, overrides);
        Results results = new Results(spec, parent.terminal(), output, page);
        if (loaded.sweeps()) {
            WrongUsage.require(members.isEmpty(), spec, "--members: a sweep is not trained in parts");
            return results.print(new SweepTraining(service, listeners).train(loaded, out));
        }
        LoadedConfig only = loaded.populations().get(0);
        return members.isPresent()
                ? results.printPart(
                        service.trainPart(only, part(only), out.orElseThrow(), listeners), members.orElseThrow())
                : results.print(service.train(only, out, listeners));
    }

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
}
