package org.gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program where little is given to it: few bytes, one processor, no home, no locale, and a reader who leaves. */
class SurroundingsTest {

    @TempDir
    private Path folder;

    @Test
    void littleMemoryOneProcessorNoHomeAndNoLocaleAreEnough() throws Exception {
        Path home = Files.createDirectory(folder.resolve("a folder with 'spaces'"));
        Files.copy(Path.of("configs", "xor.yaml"), home.resolve("config.yaml"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), home);
        Path said = folder.resolve("said.txt");
        Process process = gradlab(
                        "train",
                        link.resolve("config.yaml").toString(),
                        "--set",
                        "training={steps: 20}",
                        "--out",
                        link.resolve("run").toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(process.waitFor()).as(Files.readString(said)).isZero();
        assertThat(said).content().contains("Run folder: ").doesNotContain("Exception");
        assertThat(home.resolve("run/restarts.csv")).exists();
    }

    @Test
    void aReaderWhoLeavesEndsTheProgramWithoutAWord() throws Exception {
        Path complaints = folder.resolve("complaints.txt");
        Process process = gradlab("schema", "--markdown")
                .redirectError(complaints.toFile())
                .start();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(reader.read()).isPositive();
        }

        assertThat(process.waitFor()).isIn(0, 1);
        assertThat(complaints).isEmptyFile();
    }

    private ProcessBuilder gradlab(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:ActiveProcessorCount=1",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }
}
