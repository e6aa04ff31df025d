package org.gradlab.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.ConfigLoader;
import org.gradlab.config.ConfigWriter;
import org.gradlab.config.LoadedConfig;
import org.gradlab.config.LoadedSweep;
import org.gradlab.event.RunStatus;
import org.gradlab.event.TrainingListener;
import org.gradlab.file.AtomicFile;
import org.gradlab.file.RunFileException;
import org.gradlab.run.RunForecast;
import org.gradlab.run.RunRecord;
import org.gradlab.run.RunService;
import org.gradlab.run.StoredRun;

/** Trains the populations of sweeps one after the other, each into a run folder of its own within the folder of the sweep. */
public final class SweepTraining {

    private static final Path RUNS = Path.of("runs");

    private final RunService service;
    private final List<TrainingListener> listeners;

    /**
     * A training by {@code service}.
     *
     * @param listeners show the training of every population to a person
     */
    public SweepTraining(RunService service, List<TrainingListener> listeners) {
        this.service = service;
        this.listeners = List.copyOf(listeners);
    }

    /** Finds what any population gets wrong about its data, and writes nothing; what each is going to take. */
    public static List<RunForecast> check(LoadedSweep sweep) throws IOException, ConfigException {
        List<RunForecast> forecasts = new ArrayList<>();
        for (LoadedConfig population : sweep.populations()) {
            forecasts.add(RunService.check(population));
        }
        return forecasts;
    }

    /**
     * Trains all populations.
     *
     * @param out the folder of the sweep, new or empty; without it the next free {@code runs/NAME-NNN}
     * @throws ConfigException if a config does not fit its data; then nothing has been written
     */
    public StoredSweep train(LoadedSweep sweep, Optional<Path> out) throws IOException, ConfigException {
        check(sweep);
        SweepFolder folder = SweepFolder.create(out, RUNS, sweep.name());
        for (int p = 0; p < sweep.populations().size(); p++) {
            Path file = folder.config(p);
            String text = ConfigWriter.text(
                    sweep.populations().get(p).config(), file.toAbsolutePath().getParent());
            AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        }
        // Written last: with it, the sweep can be gone on with.
        SweepJson.of(sweep).write(folder.sweep());
        return train(folder);
    }

    /**
     * Goes on with a sweep that was interrupted or killed: what is done is kept, what was begun is resumed.
     *
     * @throws RunFileException if it is done
     */
    public StoredSweep resume(Path path) throws IOException, ConfigException {
        SweepFolder folder = SweepFolder.open(path);
        if (StoredSweep.read(path).isDone()) {
            throw new RunFileException(path, "has come to its end: there is nothing to go on with");
        }
        return train(folder);
    }

    private StoredSweep train(SweepFolder folder) throws IOException, ConfigException {
        int populations = SweepJson.read(folder.sweep()).populations();
        for (int p = 0; p < populations; p++) {
            if (train(folder, p) != RunStatus.DONE) {
                break;
            }
        }
        return StoredSweep.read(folder.path());
    }

    private RunStatus train(SweepFolder folder, int population) throws IOException, ConfigException {
        Path run = folder.run(population);
        if (!folder.isBegun(population)) {
            folder.discard(population);
            LoadedConfig config = ConfigLoader.load(folder.config(population), List.of());
            return statusOf(service.train(config, Optional.of(run), listeners));
        }
        return new StoredRun(run).info().status() == RunStatus.DONE
                ? RunStatus.DONE
                : statusOf(service.resume(run, listeners));
    }

    private static RunStatus statusOf(RunRecord run) throws IOException {
        return run.info().status();
    }
}
