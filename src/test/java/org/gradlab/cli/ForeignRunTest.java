package org.gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Run folders from elsewhere: files that are missing, cut, edited, foreign, of another version, or links. */
class ForeignRunTest {

    @TempDir
    private Path folder;

    private Path run;

    @BeforeEach
    void train() {
        run = folder.resolve("run");
        assertThat(told(0, "train", "src/test/resources/fuzz/run.yaml", "--out", run.toString()))
                .isNotEmpty();
    }

    @Test
    void whatIsMissingOrCutIsNamedWithItsReason() throws IOException {
        for (String name :
                List.of("run.json", "records.json", "steps.npy", "series.npy", "layers.npy", "config.yaml")) {
            Path file = run.resolve(name);
            byte[] whole = Files.readAllBytes(file);
            Files.delete(file);
            assertThat(told(2, "inspect", run.toString())).contains(name).contains("no");
            Files.write(file, Arrays.copyOf(whole, whole.length / 2));
            assertThat(told(2, "inspect", run.toString())).contains(name);
            Files.writeString(file, "of another program");
            assertThat(told(2, "inspect", run.toString())).contains(name);
            Files.write(file, whole);
        }
        assertThat(told(0, "inspect", run.toString())).contains("Member");
    }

    @Test
    void aModelIsReadWithTheSameCare() throws IOException {
        for (String content : List.of("", "{", "null", "{}", "[]", "{\"features\": [null]}")) {
            Files.writeString(run.resolve("model.json"), content);
            assertThat(told(2, "predict", run.toString(), "data/iris.csv"))
                    .contains("model.json: is not the description of a model");
        }
        Files.delete(run.resolve("parameters/best.npz"));
        Files.writeString(run.resolve("parameters/best.npz"), "PK");
        assertThat(told(2, "inspect", run.toString(), "--matrix", "W1", "--member", "7"))
                .contains("no member 7");
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Path file = run.resolve("restarts.csv");
        Files.delete(file);
        Files.createSymbolicLink(file, secret);
        assertThat(told(2, "compare", run.toString())).contains("restarts.csv: is a link out of the run folder");
        assertThat(secret).hasContent("secret");
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("series.npy"));
        assertThat(told(2, "compare", run.toString())).contains("restarts.csv").doesNotContain("link");
    }

    @Test
    void aRunThatIsNotRepeatedIsSaidNotToBe() throws IOException {
        assertThat(told(0, "inspect", run.toString(), "--element", "W1[0,0]", "--json"))
                .contains("\"repeatsTheRun\": true");
        byte[] series = Files.readAllBytes(run.resolve("series.npy"));
        // The first number of the last record of the best member, by one unit in the last place.
        for (int at = 128; at < series.length; at += 8) {
            series[at] ^= 1;
        }
        Files.write(run.resolve("series.npy"), series);
        assertThat(told(0, "inspect", run.toString(), "--element", "W1[0,0]", "--json"))
                .contains("\"repeatsTheRun\": false");
    }

    @Test
    void otherVersionsAreReadOrRefusedWithAReason() throws IOException {
        Path file = run.resolve("run.json");
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("\\{", "{\"inventedLater\": [1],"));
        assertThat(told(0, "inspect", run.toString())).contains("Member");
        Files.writeString(file, text.replaceFirst("\"status\": \"done\"", "\"status\": \"teleported\""));
        assertThat(told(2, "inspect", run.toString())).contains("run.json: has the unknown status \"teleported\"");
        Files.writeString(file, text.replaceFirst("(?m)^ *\"engine\".*$", ""));
        assertThat(told(2, "inspect", run.toString()))
                .contains("run.json: is not the run.json of a run: keys are missing");
    }

    /** All that a command says, if it ends with that exit code. */
    private static String told(int exitCode, String... arguments) {
        StringWriter all = new StringWriter();
        PrintWriter writer = new PrintWriter(all);
        assertThat(Main.run(List.of(arguments), Terminal.NONE, writer, writer))
                .as(() -> String.join(" ", arguments) + "\n" + all)
                .isEqualTo(exitCode);
        return all.toString();
    }
}
