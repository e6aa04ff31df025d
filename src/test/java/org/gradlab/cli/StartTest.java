package org.gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands load that a person waits for, in a JVM of their own. */
class StartTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "explore --help",
                "explore w^4-8*w^2 --at w=1,2 --check --limit --descend 0.1,0.2 --plot plot.png",
                "explore himmelblau --at x=1,y=0 --directions --grid 9 --plot plot.pdf",
                "validate config.yaml",
                "schema",
                "new fresh.yaml"
            })
    void whatNeedsNoMatricesLoadsNone(String command) throws Exception {
        Files.copy(Path.of("configs", "xor.yaml"), folder.resolve("config.yaml"));
        List<String> loaded = loadedBy(command.split(" "));
        assertThat(loaded).contains("org.gradlab.cli.Main");
        assertThat(loaded)
                .filteredOn(name -> name.startsWith("org.nd4j.")
                        || name.startsWith("org.bytedeco.")
                        || name.startsWith("jdk.incubator.")
                        || name.startsWith("org.gradlab.array.lanes.")
                        || name.startsWith("org.gradlab.array.features."))
                .isEmpty();
    }

    /** The classes that a command loads before it succeeds. */
    private List<String> loadedBy(String... arguments) throws IOException, InterruptedException {
        Path log = folder.resolve("classes.log");
        Path said = folder.resolve("said.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Xlog:class+load:file=" + log.getFileName() + "::filecount=0",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(said)).isZero();
        assertThat(said).content().doesNotContain("WARNING");
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(line -> line.replaceFirst("^(\\[[^]]*\\])+ *", "").split(" ", 2)[0])
                    .toList();
        }
    }
}
