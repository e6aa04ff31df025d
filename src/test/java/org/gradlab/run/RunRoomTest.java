package org.gradlab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.ConfigLoader;
import org.gradlab.config.LoadedConfig;
import org.gradlab.experiment.ExperimentBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRoomTest {

    private static final long PLENTY = Long.MAX_VALUE;

    @TempDir
    private Path folder;

    @Test
    void aStateThatExceedsTheMemoryIsRefusedWithItsNumbers() throws Exception {
        LoadedConfig config = config("restarts.count=10000000");
        RunForecast forecast = RunForecast.of(ExperimentBuilder.experiment(config));
        RunRoom room = new RunRoom(64_000_000, PLENTY, folder);

        assertThatThrownBy(() -> room.require(forecast, 10_000_000, config.positions()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("restarts.count: expected members whose state fits into the 64 MB of memory")
                .hasMessageContaining("GRADLAB_OPTS=-Xmx8g")
                .hasMessageContaining("found 10,000,000 that take 4.9");
        // A part of the members takes a part of the memory.
        assertThatCode(() -> room.require(forecast, 100_000, config.positions()))
                .doesNotThrowAnyException();
    }

    @Test
    void filesThatExceedTheDiskAreRefusedWithTheirNumbers() throws Exception {
        LoadedConfig config = config("restarts.count=1000", "record.every=1", "record.members=all");
        RunForecast forecast = RunForecast.of(ExperimentBuilder.experiment(config));
        RunRoom room = new RunRoom(PLENTY, 5_000_000, folder);

        assertThatThrownBy(() -> room.require(forecast, 1000, config.positions()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("fit into the 5 MB that are free at " + folder)
                .hasMessageContaining("record.every")
                .hasMessageContaining("5,001 records of 1,000 members");
        assertThatCode(() -> new RunRoom(forecast.stateBytes(), forecast.diskBytes(), folder)
                        .require(forecast, 1000, config.positions()))
                .doesNotThrowAnyException();
    }

    @Test
    void nothingIsWrittenOfARunThatDoesNotFit() throws Exception {
        LoadedConfig config = config("restarts.count=10000000", "model.layers[0].units=64");
        Path out = folder.resolve("run");

        assertThatThrownBy(() -> new RunService(1, "test", List.of()).train(config, Optional.of(out), List.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("of memory that Java may use");
        assertThat(out).doesNotExist();
    }

    @Test
    void theRoomIsThatOfTheNearestFolderThatExists() throws IOException {
        RunRoom room = RunRoom.of(folder.resolve("a/b/c"));

        assertThat(room.disk()).isEqualTo(folder);
        assertThat(room.memoryBytes()).isEqualTo(Runtime.getRuntime().maxMemory());
        assertThat(room.diskBytes()).isPositive();
    }

    private static LoadedConfig config(String... overrides) throws ConfigException {
        return ConfigLoader.load(Path.of("configs/xor.yaml"), List.of(overrides));
    }
}
