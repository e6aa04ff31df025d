package org.gradlab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.ConfigLoader;
import org.gradlab.report.ComparedRuns;
import org.gradlab.run.ProgramVersion;
import org.gradlab.run.RunForecast;
import org.gradlab.run.RunService;

/** The way in for programs. {@link Training} has the same with threads, listeners and stops of one's own. */
public final class Gradlab {

    private Gradlab() {}

    /**
     * Trains all members of a config into the next free {@code runs/NAME-NNN}.
     *
     * @param config a YAML file
     * @param overrides assignments such as {@code optimizer.learningRate=0.1}, applied in order
     * @throws ConfigException with every error of the config; then nothing has been written
     * @throws org.gradlab.data.DataException with every problem of the data; then nothing has been written
     */
    public static Run train(Path config, String... overrides) throws IOException, ConfigException {
        return new Training().train(config, overrides);
    }

    /** The same into {@code folder}, new or empty. */
    public static Run trainInto(Path folder, Path config, String... overrides) throws IOException, ConfigException {
        return new Training().trainInto(folder, config, overrides);
    }

    /**
     * Goes on with a run that was interrupted, killed or failed; it comes out as if it had never been.
     *
     * @throws org.gradlab.file.RunFileException if it is done, or its data are others now
     * @throws org.gradlab.file.BusyFolderException if it is still trained
     */
    public static Run resume(Path folder) throws IOException, ConfigException {
        return new Training().resume(folder);
    }

    /**
     * Makes one run of parts, see {@link Training#trainPart}.
     *
     * @param folder new or empty
     * @throws org.gradlab.file.RunFileException if the parts do not belong together, or miss members; then nothing has been written
     */
    public static Run merge(Path folder, Path... parts) throws IOException, ConfigException {
        RunService service = new RunService(1, ProgramVersion.number(), List.of());
        return new Run(service.merge(List.of(parts), Optional.of(folder)));
    }

    /**
     * What a config is going to take, without training it.
     *
     * @throws ConfigException with every error of the config
     * @throws org.gradlab.data.DataException with every problem of the data
     */
    public static RunForecast forecast(Path config, String... overrides) throws IOException, ConfigException {
        return RunService.check(ConfigLoader.load(config, List.of(overrides)));
    }

    /** Runs side by side, and by how much the best is better. */
    public static ComparedRuns compare(Run... runs) throws IOException, ConfigException {
        return ComparedRuns.of(Stream.of(runs).map(Run::folder).toList());
    }
}
