package org.gradlab.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.LoadedConfig;
import org.gradlab.event.TrainingListener;
import org.gradlab.experiment.Experiment;
import org.gradlab.experiment.ExperimentBuilder;
import org.gradlab.record.FolderLock;
import org.gradlab.record.Provenance;
import org.gradlab.record.RunFolder;
import org.gradlab.record.WholeFolder;
import org.gradlab.state.MemberSet;
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
        requireRoom(config, experiment, experiment.members(), out);
        return train(experiment, experiment.start(), out, listeners);
    }

    /** Trains some of the members into a folder from which, with those of the others, {@link #merge} makes the run. */
    public RunRecord trainPart(LoadedConfig config, MemberSet members, Path out, List<TrainingListener> listeners)
            throws IOException, ConfigException {
        Experiment experiment = ExperimentBuilder.experiment(config);
        requireRoom(config, experiment, members.size(), Optional.of(out));
        return train(experiment, experiment.start(members), Optional.of(out), listeners);
    }

    private void requireRoom(LoadedConfig config, Experiment experiment, int members, Optional<Path> out)
            throws IOException, ConfigException {
        RunRoom.of(out.orElse(RUNS)).require(RunNeeds.of(experiment, members, threads), config.positions());
    }

    private RunRecord train(
            Experiment experiment, Population population, Optional<Path> out, List<TrainingListener> listeners)
            throws IOException {
        RunFolder folder = folder(experiment, out);
        try (FolderLock lock = FolderLock.take(folder)) {
            return recorder(experiment, lock.folder()).train(population, provenance(experiment), listeners);
        }
    }

    private RunRecorder recorder(Experiment experiment, RunFolder folder) {
        return new RunRecorder(experiment, folder, threads, stop::isMade);
    }

    /**
     * Makes one run of parts, byte for byte that which would have been trained at once, times and provenance aside.
     *
     * @throws org.gradlab.file.RunFileException if the parts do not belong together, or miss members; then nothing has been written
     */
    public RunRecord merge(List<Path> folders, Optional<Path> out) throws IOException, ConfigException {
        RunParts parts = RunParts.of(folders);
        Experiment experiment = parts.runs().get(0).experiment();
        Path name = out.orElse(RUNS.resolve(experiment.config().name())).toAbsolutePath();
        if (out.isPresent()) {
            RunFolder.requireFree(name);
        }
        try (WholeFolder whole =
                WholeFolder.begin(name.getParent(), name.getFileName().toString())) {
            recorder(experiment, whole.folder()).merge(experiment.start(), provenance(experiment), parts);
            Path free = out.isPresent()
                    ? RunFolder.empty(name)
                    : RunFolder.next(RUNS, experiment.config().name());
            whole.appearAs(free);
            return new StoredRun(out.orElse(free));
        }
    }

    private static RunFolder folder(Experiment experiment, Optional<Path> out) throws IOException {
        return out.isPresent()
                ? RunFolder.create(out.get())
                : RunFolder.allocate(RUNS, experiment.config().name());
    }

    private Provenance provenance(Experiment experiment) {
        return Provenance.ofThisProcess(
                version,
                commandLine,
                experiment.engine(),
                experiment.config().seed(),
                experiment.subject().dataFingerprint());
    }

    /**
     * Goes on with a run that was interrupted, killed or failed. It comes out byte for byte as if it had never been, times and provenance aside.
     *
     * @throws org.gradlab.file.RunFileException if the run is done, or its data are others now
     * @throws org.gradlab.file.BusyFolderException if it is still trained
     */
    public RunRecord resume(Path path, List<TrainingListener> listeners) throws IOException, ConfigException {
        return goOn(path, Resumption::prepare, listeners);
    }

    /**
     * Trains a run that has come to its end for more steps. It comes out byte for byte as if its config had had them, times and provenance
     * aside. It goes on from the checkpoint of its end; a large run, or one that does not store the records of all members, begins at its
     * start, since it keeps too little to go on with.
     *
     * @throws org.gradlab.file.RunFileException if the run has not come to its end, or its data are others now
     * @throws org.gradlab.file.BusyFolderException if it is still trained
     */
    public RunRecord resume(Path path, long moreSteps, List<TrainingListener> listeners)
            throws IOException, ConfigException {
        return goOn(path, resumption -> resumption.prepareLonger(moreSteps), listeners);
    }

    /** Makes a folder ready. */
    @FunctionalInterface
    private interface Preparation {
        Experiment of(Resumption resumption) throws IOException, ConfigException;
    }

    private RunRecord goOn(Path path, Preparation preparation, List<TrainingListener> listeners)
            throws IOException, ConfigException {
        StoredRun run = new StoredRun(path);
        try (FolderLock lock = FolderLock.take(run.folder())) {
            Provenance provenance = run.info().provenance();
            MemberSet members = run.info().members();
            Experiment experiment = preparation.of(new Resumption(run));
            return recorder(experiment, lock.folder()).resume(experiment.start(members), provenance, listeners);
        }
    }
}
