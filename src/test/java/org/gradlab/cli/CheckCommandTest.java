package org.gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gradlab check}: the conclusion first, on a page of 80 columns, and an exit code. */
class CheckCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aShippedNetworkIsRight() {
        assertThat(run("check", "configs/xor.yaml")).isZero();
        assertThat(out.toString())
                .startsWith("Right: all 17 derivatives agree with differences of the loss.")
                .contains("Checked: 2-4-1 network, member 0 at step 0.");
        assertThat(out.toString().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void aMemberOfARunIsCheckedWhereItsTrainingStood() {
        String run = folder.resolve("run").toString();
        assertThat(run(
                        "train",
                        "configs/xor.yaml",
                        "--out",
                        run,
                        "--set",
                        "restarts.count=3",
                        "--set",
                        "training.epochs=50"))
                .isZero();
        assertThat(run("check", "--run", run, "--step", "37", "--member", "2")).isZero();
        assertThat(out.toString()).contains("member 2 at step 37.").contains("Right: all 17");
    }

    @Test
    void jsonHasEveryDerivative() {
        assertThat(run("check", "configs/lessons/saddle.yaml", "--json")).isZero();
        assertThat(out.toString()).contains("\"verdict\": \"right\"", "\"by\": \"x\"", "\"by\": \"y\"");
    }

    @Test
    void aRectifierWhoseArgumentIsZeroIsCalledAKink() throws IOException {
        Path config = folder.resolve("kink.yaml");
        Files.writeString(config, """
                data: {source: xor}
                model:
                  layers:
                    - {units: 2, activation: relu}
                    - {units: 1, activation: sigmoid}
                loss: mse
                optimizer: {learningRate: 0.1}
                training: {epochs: 10}
                """);
        assertThat(run("check", config.toString())).isZero();
        assertThat(out.toString())
                .startsWith("Right as far as can be told: 7 of 9 derivatives agree")
                .contains("of layer 1 is at the kink of its relu.");
    }

    @Test
    void aStepThatIsNotPartOfTheTrainingIsRefused() {
        assertThat(run("check", "configs/xor.yaml", "--step", "5001")).isEqualTo(2);
        assertThat(err.toString()).contains("--step: expected 0 to 5000; found 5001");
        assertThat(run("check", "configs/xor.yaml", "--member", "64")).isEqualTo(2);
        assertThat(err.toString()).contains("--member: expected 0 to 63; found 64");
        assertThat(run("check")).isEqualTo(2);
    }

    private int run(String... arguments) {
        return Main.run(List.of(arguments), Terminal.NONE, new PrintWriter(out), new PrintWriter(err, true));
    }
}
