package org.gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.gradlab.npy.NpyRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compare} on a run with several learning rates, and on one whose every parameter is one number. */
class RestartsViewTest {

    private static final String CONFIG = """
            seed: 7
            data: {source: sine, samples: 16}
            model:
              layers: [{units: 1, activation: identity}]
            loss: mse
            optimizer: {name: sgd, learningRate: 0.1}
            training: {epochs: 400, batchSize: 16}
            restarts: {count: 4}
            record: {every: 1}
            """;

    @TempDir
    private Path folder;

    private Path run;

    @BeforeEach
    void train() throws IOException {
        Path config = Files.writeString(folder.resolve("config.yaml"), CONFIG);
        run = folder.resolve("run");
        command("train", config.toString(), "--out", run.toString());
    }

    @Test
    void oneSettingOfANetworkIsNotPutSideBySide() {
        assertThat(command("compare", run.toString()))
                .startsWith("4 restarts, all healthy.")
                .doesNotContain("learning rate", "End points");
        assertThat(json().keySet()).doesNotContain("sideBySide", "basins");
    }

    @Test
    void severalLearningRatesAreNamedSideBySide() throws IOException {
        Path restarts = run.resolve("restarts.csv");
        Files.writeString(
                restarts,
                Files.readString(restarts).replaceAll("(?m)^([12],\\d),0.1,0.0,completed,", "$1,0.9,0.5,completed,"));
        try (NpyRecords medians = NpyRecords.create(run.resolve("medians.npy"), 2)) {
            for (int record = 0; record < 401; record++) {
                medians.write(record, 0, new double[] {1, 2}, 0, 2);
                medians.commit(record + 1);
            }
        }

        assertThat(command("compare", run.toString()))
                .containsPattern("learning rate +momentum +verdict +members +best loss +median +curve")
                .containsPattern("0\\.1 +0 +2 healthy")
                .containsPattern("0\\.9 +0\\.5 +2 healthy");
        JsonObject sideBySide = json().getAsJsonObject("sideBySide");
        assertThat(sideBySide.getAsJsonArray("recordSteps")).hasSize(401);
        JsonObject second = sideBySide.getAsJsonArray("settings").get(1).getAsJsonObject();
        assertThat(second.get("learningRate").getAsDouble()).isEqualTo(0.9);
        assertThat(second.getAsJsonObject("verdicts").get("healthy").getAsInt()).isEqualTo(2);
        assertThat(second.getAsJsonArray("medianLosses")).hasSize(401).allMatch(loss -> loss.getAsDouble() == 2);
    }

    @Test
    void everySettingHasStatisticsOfItsOwnStarts() throws IOException {
        Path config = Files.writeString(
                folder.resolve("rates.yaml"),
                CONFIG.replace("learningRate: 0.1", "learningRate: [0.002, 0.1]")
                        .replace("{count: 4}", "{count: 4, target: {loss: 0.25}}"));
        run = folder.resolve("rates");
        command("train", config.toString(), "--out", run.toString());

        assertThat(command("compare", run.toString())).doesNotContain("Good-Turing");
        assertThat(command("compare", run.toString(), "--full"))
                .contains("Restarts at learning rate 0.002:", "Restarts at learning rate 0.1:")
                .contains("4 restarts end at 1 distinct function");
        JsonArray settings = json().getAsJsonArray("bySetting");
        assertThat(settings).hasSize(2);
        JsonObject last = settings.get(1).getAsJsonObject();
        assertThat(last.get("learningRate").getAsDouble()).isEqualTo(0.1);
        assertThat(last.getAsJsonObject("toTarget").toString()).contains("expectedRunningTime");
        assertThat(last.has("solutions")).isTrue();
    }

    @Test
    void aFunctionHasEndPointsAndTheStartsThatLeadThere() throws IOException {
        Path config = Files.writeString(folder.resolve("function.yaml"), """
                objective: {function: rugged-quartic}
                start: {w: {grid: [-4, 4, 9]}}
                optimizer: {learningRate: 0.01}
                training: {steps: 200}
                """);
        run = folder.resolve("descents");
        command("train", config.toString(), "--out", run.toString());

        assertThat(command("compare", run.toString()))
                .contains(
                        "9 descents, all converged at 2 end points, both minima; A is the lowest.",
                        "A  -2.06  -0.06066  minimum        5  -4 to 0",
                        "Up to w = 0 starts lead to A, from 1 on to B.")
                .doesNotContain("interval", "Good-Turing");
        JsonObject basins = json().getAsJsonArray("basins").get(0).getAsJsonObject();
        assertThat(basins.get("atRest").getAsInt()).isEqualTo(9);
        assertThat(basins.keySet()).doesNotContain("unseen");
        JsonObject best = basins.getAsJsonArray("endPoints").get(0).getAsJsonObject();
        assertThat(best.get("best").getAsBoolean()).isTrue();
        assertThat(best.get("kind").getAsString()).isEqualTo("minimum");
        assertThat(best.keySet()).doesNotContain("low", "high");
        assertThat(best.getAsJsonObject("position").get("w").getAsDouble())
                .isCloseTo(-2.0597919701013208, Offset.offset(1e-9));
        assertThat(best.getAsJsonArray("examples")).hasSize(3);
    }

    @Test
    void aMemberThatCannotGoOnIsGivenTheReason() throws IOException {
        Path config = Files.writeString(folder.resolve("kink.yaml"), """
                objective: {expression: "abs(w)"}
                start: {w: 1}
                optimizer: {learningRate: 0.5}
                training: {steps: 5}
                """);
        run = folder.resolve("kink");

        assertThat(command("train", config.toString(), "--out", run.toString()))
                .contains("diverged at step 2", "no value or no slope there: kink,\nwhere the slope jumps in sign(w)");
        assertThat(command("inspect", run.toString(), "--json")).contains("\"undefinedAtTheEnd\": \"kink");
    }

    private JsonObject json() {
        return JsonParser.parseString(command("compare", "--json", run.toString()))
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject();
    }

    private static String command(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(List.of(arguments), Terminal.NONE, new PrintWriter(out), new PrintWriter(err, true));
        assertThat(exitCode).as(err.toString()).isZero();
        return out.toString();
    }
}
