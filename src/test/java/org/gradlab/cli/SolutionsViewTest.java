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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compare} on the restarts of the smallest network that can learn exclusive or. */
class SolutionsViewTest {

    private static final String CONFIG = """
            seed: 7
            engine: lanes
            data: {source: xor}
            model:
              initializer: {name: uniform, low: -1, high: 1}
              layers: [{units: 2}, {units: 1}]
            loss: mse
            optimizer: {learningRate: 2}
            training: {epochs: 5000}
            restarts: {count: 200, target: {loss: 0.01}}
            record: {every: 5000}
            """;

    @TempDir
    private static Path folder;

    private static String run;

    @BeforeAll
    static void train() throws IOException {
        Path config = Files.writeString(folder.resolve("xor.yaml"), CONFIG);
        run = folder.resolve("run").toString();
        command("train", config.toString(), "--out", run);
    }

    @Test
    void theThreeLevelsOfExclusiveOrAreSeenAtAGlance() {
        String printed = command("compare", run);

        assertThat(printed.replace('\n', ' '))
                .contains("Final losses fall into 3 levels: 156 restarts near 0.0003")
                .contains("41 restarts near 0.1254, 3 restarts near 0.1673.")
                .contains("200 restarts end at 7 distinct functions")
                .contains("Chance that one more ends at a function not seen yet: 1.0 %");
        assertThat(printed)
                .containsPattern("0\\.1254 to 0\\.1258 +41 +20\\.5 % +15\\.5 to 26\\.6 % +\u2588+")
                .containsPattern("A +0\\.000\\d+ +156 +78\\.0 %.* 0\\.02 0\\.98 0\\.98 0\\.0[12]");
        assertThat(printed.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void jsonNamesEveryFunctionAndItsWeights() {
        JsonObject json = JsonParser.parseString(command("compare", "--json", run))
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject();
        JsonArray functions = json.getAsJsonObject("solutions").getAsJsonArray("functions");

        assertThat(json.getAsJsonArray("levels")).hasSize(3);
        assertThat(StreamSupport.stream(functions.spliterator(), false)
                        .mapToInt(function ->
                                function.getAsJsonObject().get("members").getAsInt())
                        .sum())
                .isEqualTo(200);
        assertThat(functions.get(0).getAsJsonObject().getAsJsonArray("outputs")).hasSize(4);
        assertThat(functions.get(0).getAsJsonObject().getAsJsonArray("weights")).hasSizeGreaterThan(1);
    }

    @Test
    void restartsNameTheSolutionOfEveryMember() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(run, "restarts.csv"));

        assertThat(lines.get(0)).endsWith(",solution");
        assertThat(lines.stream().filter(line -> line.matches(".*,A\\d+"))).hasSize(156);
        assertThat(lines.subList(1, 201)).allSatisfy(line -> assertThat(line).matches(".*,[A-G]\\d"));
    }

    private static String train(String name, String... options) {
        String other = folder.resolve(name).toString();
        List<String> arguments = new ArrayList<>(
                List.of("train", folder.resolve("xor.yaml").toString(), "--out", other, "--set", "restarts.count=40"));
        arguments.addAll(List.of(options));
        command(arguments.toArray(String[]::new));
        return other;
    }

    @Test
    void theBetterOfTwoRunsIsNamedOnlyIfTheIntervalSaysSo() throws IOException {
        String slow = train("slow", "--set", "optimizer.learningRate=0.01");
        String usual = train("usual");
        String same = train("same", "--set", "optimizer.learningRate=1.9");

        Files.delete(Path.of(usual, "report.html"));

        assertThat(command("compare", slow, usual).replace('\n', ' '))
                .startsWith(usual + " reaches the target (loss <= 0.01) most often")
                .contains("It is better than every other.", "paired, since members start alike.");
        assertThat(folder.resolve("comparison.html")).isNotEmptyFile();
        assertThat(Path.of(usual, "report.html"))
                .as("the page of a run that is one of several")
                .doesNotExist();
        assertThat(command("compare", same, usual).replace('\n', ' '))
                .contains("That it is better than any other, these restarts do not prove.");
        JsonArray json = JsonParser.parseString(command("compare", "--json", slow, usual))
                .getAsJsonArray();
        JsonObject difference = json.get(1).getAsJsonObject().getAsJsonObject("toBest");
        assertThat(difference.get("isPaired").getAsBoolean()).isTrue();
        assertThat(difference.getAsJsonObject("interval").get("low").getAsDouble())
                .isPositive();
    }

    @Test
    void runsOfDifferentLossesAreKeptApart() {
        String usual = train("first");
        String entropy = train("entropy", "--set", "loss=binaryCrossEntropy");

        assertThat(command("compare", usual, entropy).replace('\n', ' '))
                .startsWith("The runs have different data, losses or targets: none is better or worse than another.");
    }

    private static String command(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(List.of(arguments), Terminal.NONE, new PrintWriter(out), new PrintWriter(err, true));
        assertThat(exitCode).as(err.toString()).isZero();
        return out.toString();
    }
}
