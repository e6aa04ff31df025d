package org.gradlab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.ConfigLoader;
import org.gradlab.config.LoadedConfig;
import org.gradlab.event.TrainingListener;
import org.gradlab.run.ProgramVersion;
import org.gradlab.run.RunService;
import org.gradlab.run.StopRequest;
import org.gradlab.state.MemberSet;

/**
 * How runs are trained: on how many threads, who hears of it, and who may end it early. None of these changes a number.
 *
 * @param listeners hear of the training on a thread of their own: none can slow it, change it or break it. Of record steps that pass
 *     while they are busy, they hear of the last alone; one that throws is logged and hears no more
 * @param stop ends the training at the end of a stride, some tenths of a second after it is made
 */
public record Training(int threads, List<TrainingListener> listeners, StopRequest stop) {

    public Training {
        if (threads < 1) {
            throw new IllegalArgumentException("expected at least one thread, found " + threads);
        }
        listeners = List.copyOf(listeners);
    }

    /** On all processors, heard of by nobody. */
    public Training() {
        this(Runtime.getRuntime().availableProcessors(), List.of(), new StopRequest());
    }

    public Training withThreads(int count) {
        return new Training(count, listeners, stop);
    }

    /** With one listener more. */
    public Training withListener(TrainingListener listener) {
        return new Training(
                threads, Stream.concat(listeners.stream(), Stream.of(listener)).toList(), stop);
    }

    public Training withStop(StopRequest request) {
        return new Training(threads, listeners, request);
    }

    /** Trains all members of a config into the next free {@code runs/NAME-NNN}; see {@link Gradlab#train}. */
    public Run train(Path config, String... overrides) throws IOException, ConfigException {
        return train(ConfigLoader.load(config, List.of(overrides)), Optional.empty());
    }

    /** The same into {@code folder}, new or empty. */
    public Run trainInto(Path folder, Path config, String... overrides) throws IOException, ConfigException {
        return train(ConfigLoader.load(config, List.of(overrides)), Optional.of(folder));
    }

    /** The same of a config that a program has written; files that it names are relative to the working directory. */
    public Run trainYaml(Path folder, String yaml) throws IOException, ConfigException {
        return train(ConfigLoader.parse("config", yaml, List.of()), Optional.of(folder));
    }

    /**
     * Trains some members of a config; {@link Gradlab#merge} makes the run of such parts.
     *
     * @param members by the numbers that the run gives them
     */
    public Run trainPart(Path folder, MemberSet members, Path config, String... overrides)
            throws IOException, ConfigException {
        return new Run(service().trainPart(ConfigLoader.load(config, List.of(overrides)), members, folder, listeners));
    }

    /** Goes on with a run that did not come to its end; see {@link Gradlab#resume}. */
    public Run resume(Path folder) throws IOException, ConfigException {
        return new Run(service().resume(folder, listeners));
    }

    /**
     * Trains a run that has come to its end for more steps, from its start: it comes out as if its config had had them.
     *
     * @throws org.gradlab.file.RunFileException if it has not come to its end, or its data are others now
     */
    public Run resume(Path folder, long moreSteps) throws IOException, ConfigException {
        return new Run(service().resume(folder, moreSteps, listeners));
    }

    private Run train(LoadedConfig config, Optional<Path> folder) throws IOException, ConfigException {
        return new Run(service().train(config, folder, listeners));
    }

    private RunService service() throws IOException {
        return new RunService(threads, stop, ProgramVersion.number(), List.of());
    }
}
