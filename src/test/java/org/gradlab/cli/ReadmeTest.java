package org.gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradlab.config.ShippedConfigs;
import org.gradlab.diagnosis.Behaviour;
import org.gradlab.diagnosis.Finding;
import org.gradlab.measure.Measure;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the README says of configs, measures and commands is what the program does. */
class ReadmeTest {

    private static final Pattern CONFIG = Pattern.compile("[a-z-]+\\.yaml");

    @TempDir
    private Path folder;

    @Test
    void theConfigReferenceIsTheProgramsOwn() throws IOException {
        assertThat(readme())
                .as("README.md and configs/gradlab.schema.json are written by .ci/reference")
                .contains("<!-- gradlab schema --markdown -->\n\n" + printed("schema", "--markdown")
                        + "\n<!-- end of the reference -->\n");
    }

    @Test
    void everyMeasureIsExplained() throws IOException {
        for (Measure measure : Measure.values()) {
            assertThat(readme()).contains("`" + measure.column() + "`");
        }
    }

    @Test
    void theTestCommandIsTheOneThatIsRun() throws IOException {
        assertThat(readme()).contains("mvn verify");
        assertThat(Files.readString(Path.of(".ci/run"))).contains("mvn -B verify");
    }

    @TestFactory
    Stream<DynamicTest> commandsPrintWhatIsShown() throws IOException {
        return ReadmeSession.inBlocks(readme()).stream()
                .map(session -> DynamicTest.dynamicTest(
                        String.join(" ", session.arguments()),
                        () -> assertThat(printed(session.arguments())).matches(session.pattern())));
    }

    @Test
    void everyCommandCanBeGiven() throws IOException {
        assertThat(sessions())
                .hasSizeGreaterThan(10)
                .allSatisfy(session -> assertThatCode(() -> Gradlab.commandLine(Terminal.NONE, session.arguments())
                                .parseArgs(session.arguments().toArray(String[]::new)))
                        .doesNotThrowAnyException());
    }

    @Test
    void everyConfigThatIsNamedIsShippedAndEveryLessonIsNamed() throws IOException {
        Set<String> named =
                CONFIG.matcher(readme()).results().map(MatchResult::group).collect(Collectors.toSet());
        named.removeAll(Set.of("config.yaml", "broken.yaml"));
        assertThat(names(ShippedConfigs.files())).containsAll(named);
        assertThat(named).containsAll(names(ShippedConfigs.lessons()));
    }

    @Test
    void everyConfigThatIsTrainedExists() throws IOException {
        assertThat(sessions()
                        .filter(session -> session.arguments().get(0).equals("train"))
                        .map(session -> Path.of(session.arguments().get(1))))
                .hasSizeGreaterThan(2)
                .allSatisfy(config -> assertThat(config).exists());
    }

    @Test
    void everyBehaviourIsExplained() throws IOException {
        for (Behaviour behaviour : Behaviour.values()) {
            assertThat(readme()).contains("| `" + behaviour.code() + "` |");
        }
    }

    @Test
    void everyFindingIsExplained() throws IOException {
        for (Finding finding : Finding.values()) {
            assertThat(readme())
                    .contains("| " + finding.words() + " | " + finding.rule() + " | " + finding.source() + " |");
        }
    }

    private static Stream<ReadmeSession> sessions() throws IOException {
        return Stream.concat(ReadmeSession.inBlocks(readme()).stream(), ReadmeSession.inSentences(readme()));
    }

    private static List<String> names(Stream<Path> files) {
        return files.map(file -> file.getFileName().toString()).toList();
    }

    /** What a command prints; its plot and its run go to a temporary folder, in which later commands find the run. */
    private String printed(List<String> arguments) {
        List<String> elsewhere = arguments.stream()
                .map(argument -> argument.endsWith(".svg") || argument.startsWith("runs/")
                        ? folder.resolve(argument).toString()
                        : argument)
                .collect(Collectors.toCollection(ArrayList::new));
        if (arguments.get(0).equals("train")) {
            String name = Path.of(arguments.get(1)).getFileName().toString().replace(".yaml", "-001");
            elsewhere.addAll(
                    List.of("--out", folder.resolve("runs").resolve(name).toString()));
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(elsewhere, Terminal.NONE, new PrintWriter(out), new PrintWriter(err, true));
        assertThat(exitCode).as(err.toString()).isZero();
        return out.toString().replace(folder + File.separator, "");
    }

    private static String printed(String... arguments) {
        StringWriter out = new StringWriter();
        Main.run(List.of(arguments), Terminal.NONE, new PrintWriter(out), new PrintWriter(Writer.nullWriter()));
        return out.toString();
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
