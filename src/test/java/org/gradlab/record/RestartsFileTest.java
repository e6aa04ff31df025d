package org.gradlab.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradlab.diagnosis.Behaviour;
import org.gradlab.file.RunFileException;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.Hyperparameters;
import org.gradlab.restart.MemberResult;
import org.gradlab.train.LowestLoss;
import org.gradlab.train.MemberStatus;
import org.gradlab.train.MemberStop;
import org.gradlab.train.StopReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartsFileTest {

    private static final MemberResult DIVERGED = new MemberResult(
            0,
            new Hyperparameters(0.5, 0),
            MemberStatus.DIVERGED,
            Behaviour.DIVERGED,
            0.5,
            Double.POSITIVE_INFINITY,
            Double.NaN,
            0.25,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            OptionalLong.empty(),
            OptionalLong.of(17),
            Optional.empty(),
            Optional.empty());

    private static final MemberResult STOPPED = new MemberResult(
            1,
            new Hyperparameters(0.25, 0.9),
            MemberStatus.STOPPED,
            Behaviour.STILL_DESCENDING,
            0.5,
            1e-9,
            0.125,
            1,
            Double.NaN,
            Double.NaN,
            0.125,
            0.75,
            OptionalLong.of(40),
            OptionalLong.empty(),
            Optional.of(new MemberStop(40, StopReason.GRADIENT_NORM)),
            Optional.of(new LowestLoss(30, 0.0625)));

    @TempDir
    Path folder;

    @Test
    void writesOneRowPerMemberWithItsRank() throws IOException {
        RestartsFile.write(file(), new Comparison(List.of(DIVERGED, STOPPED)), Map.of(1, "A1"));

        assertThat(file()).hasContent("""
                        member,rank,learning_rate,momentum,status,behaviour,first_loss,loss,gradient_norm,accuracy,validation_loss,validation_accuracy,test_loss,test_accuracy,target_step,diverged_step,stopped_step,stopped_by,best_step,best_loss,solution
                        0,2,0.5,0.0,diverged,diverged,0.5,inf,,0.25,,,,,,17,,,,,
                        1,1,0.25,0.9,stopped,still_descending,0.5,1e-9,0.125,1.0,,,0.125,0.75,40,,40,gradient_norm,30,0.0625,A1
                        """);
    }

    @Test
    void settingsThatAreComparedAreColumnsOfTheirOwn() throws IOException {
        MemberResult first = with(STOPPED, new TreeMap<>(Map.of("optimizer.beta1", 0.5, "loss.delta", 2.0)));
        MemberResult second = with(DIVERGED, new TreeMap<>(Map.of("optimizer.beta1", 0.9, "loss.delta", 3.0)));

        RestartsFile.write(file(), new Comparison(List.of(first, second)));

        assertThat(Files.readAllLines(file()))
                .allSatisfy(
                        line -> assertThat(line)
                                .matches(
                                        ".*(best_loss,solution,loss\\.delta,optimizer\\.beta1|17,,,,,,3\\.0,0\\.9|30,0\\.0625,,2\\.0,0\\.5)"));
        assertThat(RestartsFile.read(file())).containsExactly(second, first);
    }

    private static MemberResult with(MemberResult result, SortedMap<String, Double> others) {
        return new MemberResult(
                result.member(),
                new Hyperparameters(0.1, 0, others),
                result.status(),
                result.behaviour(),
                result.firstLoss(),
                result.loss(),
                result.gradientNorm(),
                result.accuracy(),
                result.validationLoss(),
                result.validationAccuracy(),
                result.testLoss(),
                result.testAccuracy(),
                result.targetStep(),
                result.divergedStep(),
                result.stop(),
                result.lowestLoss());
    }

    @Test
    void readsBackWhatWasWritten() throws IOException {
        RestartsFile.write(file(), new Comparison(List.of(DIVERGED, STOPPED)));

        assertThat(RestartsFile.read(file())).containsExactly(DIVERGED, STOPPED);
    }

    @Test
    void unknownStatusIsReported() throws IOException {
        RestartsFile.write(file(), new Comparison(List.of(STOPPED)));
        Files.writeString(file(), Files.readString(file()).replace("stopped,still", "lost,still"));

        assertThatThrownBy(() -> RestartsFile.read(file()))
                .isInstanceOf(RunFileException.class)
                .hasMessage(file()
                        + ":2: expected completed or diverged or stopped or interrupted in field 5, found \"lost\"");
    }

    @Test
    void unknownBehaviourIsReported() throws IOException {
        RestartsFile.write(file(), new Comparison(List.of(STOPPED)));
        Files.writeString(file(), Files.readString(file()).replace("still_descending", "sleeping"));

        assertThatThrownBy(() -> RestartsFile.read(file()))
                .isInstanceOf(RunFileException.class)
                .hasMessage(file() + ":2: expected converged or still_descending or oscillating or diverged or stalled"
                        + " in field 6, found \"sleeping\"");
    }

    private Path file() {
        return folder.resolve("restarts.csv");
    }
}
