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
import org.gradlab.experiment.Experiment;
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
        Experiment experiment = ExperimentBuilder.experiment(config);
        RunRoom room = new RunRoom(64_000_000, PLENTY, folder);

        assertThatThrownBy(() -> room.require(RunNeeds.of(experiment, 10_000_000, 2), config.positions()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("restarts.count: expected a run that fits into the 64 MB of memory")
                .hasMessageContaining("GRADLAB_OPTS=-Xmx8g allows more; fewer members or units need less")
                .hasMessageContaining(" GB: 10,000,000 members ")
                .hasMessageContaining(", batches in the network ");
        // A part of the members takes a part of the memory.
        assertThatCode(() -> room.require(RunNeeds.of(experiment, 100_000, 2), config.positions()))
                .doesNotThrowAnyException();
    }

    /** 4 and 1 features, targets and as many units on their way, and back, for every row. */
    @Test
    void aBatchThatExceedsTheMemoryIsRefusedAsSuch() throws Exception {
        LoadedConfig config = ConfigLoader.load(
                Path.of("configs/circles.yaml"),
                List.of("data.samples=20000", "training.batchSize=14000", "model.layers[0].units=200"));
        RunNeeds needs = RunNeeds.of(ExperimentBuilder.experiment(config), 1, 1);

        assertThat(RunNeeds.greatest(needs.memory()).key()).isEqualTo("training.batchSize");
        // Each of a row's 200 units has at least its sum and what becomes of it, eight bytes each.
        assertThat(RunNeeds.greatest(needs.memory()).bytes()).isGreaterThan(10_000L * 200 * 2 * 8);
    }

    @Test
    void rowsAndRecordsAreCounted() throws Exception {
        LoadedConfig config = ConfigLoader.load(Path.of("configs/iris.yaml"), List.of("record.every=1"));
        Experiment experiment = ExperimentBuilder.experiment(config);
        RunNeeds needs = RunNeeds.of(experiment, experiment.members(), 1);

        assertThat(need(needs.memory(), "data")).isEqualTo(150 * (4 + 3) * 8);
        assertThat(need(needs.memory(), "medians of records"))
                .isEqualTo((experiment.schedule().steps() + 1) * (56 + 8));
    }

    @Test
    void checkpointsTakeTheirStateTwice() throws Exception {
        Experiment often = ExperimentBuilder.experiment(config("record.checkpoint=1000"));
        RunNeeds needs = RunNeeds.of(often, 1, 1);

        assertThat(need(needs.disk(), "checkpoints meanwhile"))
                .isEqualTo(2 * needs.memory().get(0).bytes())
                .isPositive();
        Experiment seldom = ExperimentBuilder.experiment(config("record.checkpoint=10h"));
        assertThat(need(RunNeeds.of(seldom, 1, 1).disk(), "checkpoints meanwhile"))
                .isZero();
    }

    @Test
    void filesThatExceedTheDiskAreRefusedWithTheirNumbers() throws Exception {
        LoadedConfig config = config("restarts.count=1000", "record.every=1", "record.members=all");
        RunNeeds needs = RunNeeds.of(ExperimentBuilder.experiment(config), 1000, 2);
        RunRoom room = new RunRoom(PLENTY, 5_000_000, folder);

        assertThatThrownBy(() -> room.require(needs, config.positions()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("record: expected a run that fits into the 5 MB that are free at " + folder)
                .hasMessageContaining("record.every")
                .hasMessageContaining(": files ");
        long memory = RunNeeds.bytes(needs.memory());
        long disk = RunNeeds.bytes(needs.disk());
        assertThatCode(() -> new RunRoom(memory, disk, folder).require(needs, config.positions()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new RunRoom(memory - 1, disk, folder).require(needs, config.positions()))
                .hasMessageContaining("of memory that Java may use");
        assertThatThrownBy(() -> new RunRoom(memory, disk - 1, folder).require(needs, config.positions()))
                .hasMessageContaining("that are free at");
    }

    private static long need(List<RunNeeds.Need> needs, String what) {
        return needs.stream()
                .filter(need -> need.what().equals(what))
                .findFirst()
                .orElseThrow()
                .bytes();
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
