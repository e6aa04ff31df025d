package org.gradlab.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.gradlab.config.ConfigLoader;
import org.gradlab.config.LoadedConfig;
import org.gradlab.experiment.ExperimentBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much memory a run holds for a member. */
class RunMemoryTest {

    @TempDir
    Path folder;

    /** What is said of how members came out is less than they are, even of a network of 17 parameters. */
    @Test
    void aTrainedRunHoldsAtMostHalfAsMuchAgainAsTheStateOfItsMembers() throws Exception {
        long state = Double.BYTES
                * (long) ExperimentBuilder.experiment(xor(1)).setup().space().size();

        long ofMember = (bytesOfRun(600) - bytesOfRun(200)) / 400;

        assertThat(ofMember).isBetween(state, 3 * state / 2);
    }

    @Test
    void aSmallRunKeepsTheCheckpointOfItsEndAndALargeOneDoesNot() throws Exception {
        bytesOfRun(600);

        assertThat(Files.size(folder.resolve("run600/checkpoint.npz")))
                .isCloseTo(RunCheckpoint.bytes(ExperimentBuilder.experiment(xor(600))), Percentage.withPercentage(8));
        assertThat(RunCheckpoint.isKept(ExperimentBuilder.experiment(xor(1_000_000))))
                .isFalse();
    }

    private long bytesOfRun(int members) throws Exception {
        Path run = folder.resolve("run" + members);
        return ReachableArrays.bytes(
                new RunService(1, "test", List.of()).train(xor(members), Optional.of(run), List.of()));
    }

    private static LoadedConfig xor(int members) throws Exception {
        return ConfigLoader.load(
                Path.of("configs/xor.yaml"),
                List.of("restarts.count=" + members, "training.epochs=2", "record.members=[0]", "engine=lanes"));
    }
}
