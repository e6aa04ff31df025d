package org.gradlab.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradlab.config.ConfigLoader;
import org.gradlab.event.RunStatus;
import org.gradlab.event.TrainingEvent;
import org.gradlab.event.TrainingListener;
import org.gradlab.restart.MemberResult;
import org.gradlab.train.MemberStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are told to end early. */
class InterruptedRunTest {

    private static final String CONFIG = """
            data: {source: xor}
            engine: lanes
            model:
              layers:
                - {units: 3, activation: tanh}
                - {units: 1, activation: sigmoid}
            loss: mse
            optimizer: {learningRate: 0.5}
            training: {steps: 1000000000}
            restarts: {count: 5}
            record: {every: 1000, members: [3]}
            """;

    @TempDir
    Path folder;

    @Test
    void leaveWhatAFinishedRunHasUpToTheStepWhereTheyStood() throws Exception {
        StopRequest stop = new StopRequest();
        RunRecord run = train(stop, event -> {
            if (event instanceof TrainingEvent.StepRecorded recorded && recorded.step() >= 2000) {
                stop.make();
            }
        });

        StoredRun stored = new StoredRun(folder.resolve("run"));
        long last = stored.lastSummary().get(0).step();
        assertThat(last).isGreaterThanOrEqualTo(2000);
        assertThat(run.info().status()).isEqualTo(RunStatus.INTERRUPTED);
        assertThat(stored.info()).isEqualTo(run.info());
        assertThat(stored.requireComparison().members())
                .hasSize(5)
                .allSatisfy(
                        member -> assertThat(member.stop().orElseThrow().step()).isEqualTo(last))
                .extracting(MemberResult::status)
                .containsOnly(MemberStatus.INTERRUPTED);
        assertThat(stored.trainedMembers()).isPresent();
        assertThat(last(stored.member(3))).isEqualTo(last);
        assertThat(stored.member(0).isRepeated()).isTrue();
        assertThat(last(stored.member(0))).isEqualTo(last);
        assertThat(stored.member(0)
                        .series()
                        .get(stored.member(0).series().size() - 1)
                        .value("loss"))
                .isEqualTo(stored.requireComparison().members().get(0).loss());
    }

    @Test
    void mayEndBeforeTheirFirstStep() throws Exception {
        StopRequest stop = new StopRequest();
        stop.make();

        assertThat(train(stop, event -> {}).info().status()).isEqualTo(RunStatus.INTERRUPTED);
        assertThat(last(new StoredRun(folder.resolve("run")).member(1))).isZero();
    }

    private RunRecord train(StopRequest stop, TrainingListener listener) throws Exception {
        return new RunService(2, stop, "test", List.of())
                .train(
                        ConfigLoader.parse("test", CONFIG, List.of()),
                        Optional.of(folder.resolve("run")),
                        List.of(listener));
    }

    private static long last(MemberHistory history) {
        return history.series().get(history.series().size() - 1).step();
    }
}
