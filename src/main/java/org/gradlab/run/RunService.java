package org.gradlab.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.LoadedConfig;
import org.gradlab.experiment.Experiment;
import org.gradlab.experiment.ExperimentBuilder;
import org.gradlab.state.Population;

/** Trains configs into run folders. */
public final class RunService {

    private static final Path RUNS = Path.of("runs");

    private final int threads;
    private final StopRequest stop;
    private final String version;
    private final List<String> commandLine;

    /**
     * Training by this program.
     *
     * @param threads blocks that are trained at a time; results do not depend on it
     * @param version the program's version, for the provenance
     * @param commandLine how it was started, for the provenance
     */
    public RunService(int threads, String version, List<String> commandLine) {
        this(threads, new StopRequest(), version, commandLine);
    }

    /** The same; whoever has {@code stop} may end it early. */
    public RunService(int threads, StopRequest stop, String version, List<String> commandLine) {
        this.threads = threads;
        this.stop = stop;
        this.version = version;
        this.commandLine = List.copyOf(commandLine);
    }

    /** Finds what a config gets wrong about its data, and writes nothing; what the run is going to take. */
    public static RunForecast check(LoadedConfig config) throws IOException, ConfigException {
        Experiment experiment = ExperimentBuilder.experiment(config);
        // The last member's start is the farthest in a file of starts.
        experiment.start(experiment.members() - 1);
        return RunForecast.of(experiment);
    }

    /**
     * Trains all members.
     *
     * @param out the run folder, new or empty; without it the next free {@code runs/NAME-NNN}
     * @param listeners show the training to a person
     * @throws ConfigException if the config does not fit its data; then nothing has been written
     * @throws org.gradlab.data.DataException if the data cannot be used; then nothing has been written
     */
    public RunRecord train(LoadedConfig config, Optional<Path> out, List<TrainingListener> listeners)
            throws IOException, ConfigException {
        Experiment experiment = ExperimentBuilder.experiment(config);
        Population population = experiment.start();
        RunFolder folder = out.isPresent()
                ? RunFolder.create(out.get())
                : RunFolder.allocate(RUNS, config.config().name());
        Provenance provenance = Provenance.ofThisProcess(
                version,
                commandLine,
                experiment.engine(),
                config.config().seed(),
                experiment.subject().dataFingerprint());
        return new RunRecorder(experiment, folder, threads, stop).train(population, provenance, listeners);
    }
}
