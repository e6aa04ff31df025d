package org.gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands as a user runs them: exit code, stdout, stderr and files. */
class CommandsTest {

    private static final String CONFIG = """
            seed: 7
            data: {source: blobs, samples: 40, classes: 3, split: {train: 0.5, validation: 0.25, test: 0.25}}
            model:
              layers:
                - {units: 4, activation: tanh}
                - {units: 3, activation: softmax}
            loss: categoricalCrossEntropy
            optimizer: {name: momentum, learningRate: 0.1}
            training: {epochs: 6, batchSize: 8}
            restarts: {count: 3, target: {accuracy: 0.5}}
            record: {every: 5}
            """;

    @TempDir
    private Path folder;

    @Test
    void trainLeavesWholeFilesAndSaysHowItWent() throws IOException {
        Ran ran = train("run");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .startsWith("3 of 3 reached the target (accuracy >= 0.5): 100.0 %, 95 % interval 43.9 to\n100.0 %. "
                        + "3 restarts, all healthy.\n")
                .contains("validation loss", "The first layer's gradient is", "Run folder: ");
        assertThat(ran.err()).contains("2-4-3 network", "engine ", "epoch 6/6  100 %");
        assertThat(files(folder.resolve("run")).keySet())
                .containsExactly(
                        "checkpoint.npz",
                        "config.yaml",
                        "layers.csv",
                        "layers.npy",
                        "model.json",
                        "parameters/best.npz",
                        "parameters/final.npz",
                        "parameters/initial.npz",
                        "records.json",
                        "report.html",
                        "restarts.csv",
                        "run.json",
                        "series.csv",
                        "series.npy",
                        "steps.npy",
                        "summary.csv",
                        "summary.npy");
        // 18 steps: records at 0, 5, 10, 15 and 18 for 3 members, 2 layers each.
        assertThat(Files.readAllLines(folder.resolve("run/series.csv"))).hasSize(1 + 5 * 3);
        assertThat(Files.readAllLines(folder.resolve("run/layers.csv"))).hasSize(1 + 5 * 3 * 2);
    }

    @Test
    void sameConfigAndSeedGiveTheSameBytesOnAnyNumberOfThreads() throws IOException {
        train("one", "--threads", "1");
        train("two", "--threads", "3");
        Map<String, String> one = files(folder.resolve("one"));
        Map<String, String> two = files(folder.resolve("two"));
        one.remove("run.json");
        two.remove("run.json");
        // The page tells when and where the run was made as well.
        one.remove("report.html");
        two.remove("report.html");
        assertThat(one).isEqualTo(two);
    }

    @Test
    void theStoredConfigRepeatsTheRun() throws IOException {
        train("run");
        Ran again = run("train", path("run/config.yaml"), "--out", path("again"));
        assertThat(again.exitCode()).isZero();
        assertThat(folder.resolve("again/layers.csv")).hasSameBinaryContentAs(folder.resolve("run/layers.csv"));
        assertThat(folder.resolve("again/config.yaml")).hasSameBinaryContentAs(folder.resolve("run/config.yaml"));
    }

    @Test
    void parametersFromAFileStartTheRunWhereTheyWere() throws IOException {
        train("run");
        Ran again = train("again", "--set", "model.initializer={file: run/parameters/initial.npz}");
        assertThat(again.exitCode()).isZero();
        assertThat(folder.resolve("again/parameters/final.npz"))
                .hasSameBinaryContentAs(folder.resolve("run/parameters/final.npz"));
    }

    @Test
    void inspectShowsAnyMemberAtAnyRecordStep() throws IOException {
        train("run");
        Ran text = run("inspect", path("run"), "--member", "1", "--step", "10");
        assertThat(text.out())
                .contains("Member 1 at step 10", "gain_slope", "With --full: dw_rms")
                .hasLineCount(17);
        assertThat(run("inspect", path("run"), "--member", "1", "--step", "10", "--full")
                        .out())
                .contains("dw_rms", "layer 2", "elements of |dW| by decade");
        JsonObject json = JsonParser.parseString(run("inspect", path("run"), "--member", "1", "--step", "10", "--json")
                        .out())
                .getAsJsonObject();
        assertThat(json.get("step").getAsInt()).isEqualTo(10);
        assertThat(json.getAsJsonArray("layers")).hasSize(2);
    }

    @Test
    void inspectFollowsOneElementAndItsUpdatesAddUp() throws IOException {
        train("run", "--set", "record.every=1");
        JsonObject json = JsonParser.parseString(
                        run("inspect", path("run"), "--member", "2", "--element", "W2[3,1]", "--json")
                                .out())
                .getAsJsonObject();
        assertThat(json.get("repeatsTheRun").getAsBoolean()).isTrue();
        JsonArray points = json.getAsJsonArray("points");
        assertThat(points).hasSize(19);
        for (int i = 0; i + 1 < points.size(); i++) {
            double next = number(points.get(i), "value") + number(points.get(i), "update");
            assertThat(number(points.get(i + 1), "value")).isEqualTo(next);
        }
    }

    @Test
    void inspectNamesWhatIsNotThere() throws IOException {
        train("run");
        assertThat(run("inspect", path("run"), "--step", "7").err()).contains("nearest that were: 5 and 10");
        assertThat(run("inspect", path("run"), "--member", "9").err()).contains("has no member 9");
        assertThat(run("inspect", path("run"), "--element", "W2[4,0]").err()).contains("4 rows and 3 columns");
        assertThat(run("inspect", path("run"), "--element", "W9[0,0]").err()).contains("W1, b1, W2, b2");
        assertThat(run("inspect", path("run"), "--element", "nonsense").err()).contains("such as W2[3,1]");
        assertThat(run("inspect", path("nowhere")).err()).contains("there is no such folder");
    }

    @Test
    void ofARunThatDidNotComeToItsEndIsShownWhatItRecorded() throws IOException {
        train("run");
        train("done");
        Path info = folder.resolve("run/run.json");
        Files.writeString(
                info,
                Files.readString(info)
                        .replace("\"done\"", "\"running\"")
                        .replaceAll(" *\"(best|finished)\": .*\n", ""));
        for (String file : List.of("restarts.csv", "series.csv", "layers.csv", "summary.csv")) {
            Files.delete(folder.resolve("run").resolve(file));
        }

        assertThat(run("inspect", path("run")).out())
                .startsWith(path("run"))
                .contains("has not come to its end", "At step 18 of 18, the last recorded", "Member 0 at step 18");
        assertThat(run("compare", path("run"), path("done")).out())
                .contains("has not come to its end", "3 of 3 reached the target");
        assertThat(run("compare", path("run"), "--json").out()).contains("\"lossQuantiles\": [");
        assertThat(run("export", path("run")).exitCode()).isZero();
        for (String file : List.of("series.csv", "layers.csv", "summary.csv")) {
            assertThat(folder.resolve("run").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("done").resolve(file));
        }
    }

    @Test
    void aMemberThatIsNotStoredIsComputedAgainWithoutBeingTold() throws IOException {
        train("all");
        train("one", "--set", "record.members=[1]");
        String again = "Its records were not stored: they are computed again.\n\n";
        assertThat(run("inspect", path("one"), "--member", "2").out())
                .isEqualTo(again + run("inspect", path("all"), "--member", "2").out());
        assertThat(run("inspect", path("one"), "--member", "2", "--full").out())
                .contains("1 members whose records are stored: the median");
        assertThat(run("inspect", path("one"), "--member", "1").out()).doesNotContain("computed again");
        assertThat(run("inspect", path("one"), "--member", "2", "--element", "b1[0]", "--json")
                        .out())
                .isEqualTo(run("inspect", path("all"), "--member", "2", "--element", "b1[0]", "--json")
                        .out());
    }

    @Test
    void comparePutsRunsSideBySide() throws IOException {
        train("one");
        train("two", "--set", "optimizer.learningRate=0.01");
        Ran text = run("compare", path("one"), path("two"));
        assertThat(text.out()).contains("best loss", "reached", "target (accuracy >= 0.5)", path("one"), path("two"));
        assertThat(text.out())
                .contains("Config keys that differ from " + path("one") + ":")
                .containsPattern("optimizer.learningRate [0-9.]+\\s+->\\s+0.01\\s");
        JsonArray json = JsonParser.parseString(
                        run("compare", path("one"), path("two"), "--json").out())
                .getAsJsonArray();
        assertThat(json.get(1).getAsJsonObject().getAsJsonArray("restarts")).hasSize(3);
        assertThat(json.get(1)
                        .getAsJsonObject()
                        .getAsJsonObject("differingKeys")
                        .keySet())
                .containsExactly("optimizer.learningRate");
    }

    @Test
    void predictAppliesTheBestMember() throws IOException {
        train("run");
        Path csv = Files.writeString(folder.resolve("new.csv"), "x2,x1\n1,2\n-3,4\n");
        List<String> lines =
                run("predict", path("run"), csv.toString()).out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("row,class,p_class_0,p_class_1,p_class_2");
        assertThat(lines).hasSize(3);
        String[] cells = lines.get(1).split(",", -1);
        double sum = Double.parseDouble(cells[2]) + Double.parseDouble(cells[3]) + Double.parseDouble(cells[4]);
        assertThat(sum).isCloseTo(1, Offset.offset(1e-12));
        assertThat(run("predict", path("run"), csv.toString(), "--json").out()).contains("probabilities");
        Files.writeString(csv, "x1\n1\n");
        assertThat(run("predict", path("run"), csv.toString()).err()).contains("a column \"x2\"");
    }

    @Test
    void aDivergedMemberIsMarkedAndTheRunGoesOn() throws IOException {
        Ran ran = train(
                "run",
                "--set",
                "model.layers[0].activation=identity",
                "--set",
                "model.layers[1].activation=identity",
                "--set",
                "loss=mse",
                "--set",
                "optimizer.learningRate=1e60");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("diverged at step");
    }

    @Test
    void aWrongConfigChangesNothing() throws IOException {
        Ran wrong = train("run", "--set", "training.batchSize=1000", "--set", "optimizer.learningRate=-1");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).contains("--set optimizer.learningRate=-1").doesNotContain("\tat ");
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    void whatOnlyTheDataTellsPointsAtTheConfigToo() throws IOException {
        Ran batch = train("run", "--set", "training.batchSize=1000");
        assertThat(batch.exitCode()).isEqualTo(2);
        assertThat(batch.err()).contains("training.batchSize: expected at most 20, the rows of the training data");
        String config = CONFIG.replace("{units: 3, activation: softmax}", "{units: 4, activation: softmax}");
        Path file = Files.writeString(folder.resolve("units.yaml"), config);
        assertThat(run("validate", file.toString()).err())
                .contains("units.yaml:6:15: model.layers[1].units: expected 3 units for the classes class_0, class_1,"
                        + " class_2; found 4");
    }

    @Test
    void aColumnThatIsNotThereIsAnErrorOfTheConfig() throws IOException {
        Files.writeString(folder.resolve("data.csv"), "length,width,kind\n1,2,u\n3,4,v\n");
        Path file = Files.writeString(
                folder.resolve("csv.yaml"),
                CONFIG.replaceFirst("(?m)^data:.*$", "data: {source: csv, file: data.csv, target: kinds}"));
        Ran ran = run("validate", file.toString());
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err())
                .contains("csv.yaml:2:45: data.target: expected one of the columns length, width, kind;"
                        + " found \"kinds\"; did you mean \"kind\"?");
    }

    @ParameterizedTest
    @MethodSource("org.gradlab.config.ShippedConfigs#files")
    void shippedConfigsAreValid(Path config) {
        Ran ran = run("validate", config.toString());
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains(": valid\n", "Estimated: ", " on disk");
    }

    private Ran train(String name, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("config.yaml"), CONFIG);
        List<String> arguments = new ArrayList<>(List.of("train", file.toString(), "--out", path(name)));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static double number(JsonElement point, String key) {
        return point.getAsJsonObject().get(key).getAsDouble();
    }

    /** The files of a run folder by name, each byte as a character. */
    private static Map<String, String> files(Path run) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(run)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(path, StandardCharsets.ISO_8859_1);
                files.put(run.relativize(path).toString(), bytes);
            }
        }
        return files;
    }

    private record Ran(int exitCode, String out, String err) {}

    private static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(List.of(arguments), Terminal.NONE, new PrintWriter(out), new PrintWriter(err, true));
        return new Ran(exitCode, out.toString(), err.toString().replace("\n  ", " "));
    }
}
