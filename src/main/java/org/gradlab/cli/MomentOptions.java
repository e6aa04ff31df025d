package org.gradlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.ConfigLoader;
import org.gradlab.config.LoadedConfig;
import org.gradlab.moment.Moment;
import org.gradlab.run.StoredRun;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Whose parameters are looked at, and at which step. */
final class MomentOptions {

    @Parameters(arity = "0..1", paramLabel = "CONFIG|RUN", description = "A YAML file, or a run folder.")
    private Optional<Path> source = Optional.empty();

    @Option(names = "--run", paramLabel = "RUN", description = "A run folder, in place of a config.")
    private Optional<Path> run = Optional.empty();

    @Option(names = "--member", description = "The member, counted from 0; without it 0, or the best of a run.")
    private Optional<Integer> member = Optional.empty();

    @Option(names = "--step", description = "Updates that were made before; without it 0.")
    private long step;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Override a key of the config; may be given again.")
    private List<String> overrides = new ArrayList<>();

    /** The member at that step; it is trained up to there. */
    Moment moment(CommandSpec command) throws IOException, ConfigException {
        WrongUsage.require(
                source.isPresent() != run.isPresent(), command, "expected one config or run: CONFIG, RUN or --run RUN");
        Path path = run.or(() -> source).orElseThrow();
        try {
            return run.isPresent() || Files.isDirectory(path) ? ofRun(path) : ofConfig(path);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }

    private Moment ofConfig(Path config) throws IOException, ConfigException {
        LoadedConfig loaded = ConfigLoader.load(config, overrides);
        return Moment.of(loaded, member.orElse(0), step);
    }

    private Moment ofRun(Path folder) throws IOException, ConfigException {
        WrongUsage.require(overrides.isEmpty(), "--set: a run keeps the config that it was trained by");
        StoredRun stored = new StoredRun(folder);
        return Moment.of(stored, member.isPresent() ? member.get() : stored.bestMember(), step);
    }
}
