package org.gradlab;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher for Linux and macOS, installed in a folder with a space and given a Java that prints its arguments. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final String UNSAFE = "--sun-misc-unsafe-memory-access=allow";
    private static final String VECTORS = "--add-modules=jdk.incubator.vector";
    private static final String FAST_START = "-XX:TieredStopAtLevel=1";
    private static final String SMALL_HEAP = "-XX:+UseSerialGC";

    @TempDir
    private Path folder;

    private Path launcher;
    private Path lib;

    @BeforeEach
    void install() throws IOException {
        Path home = folder.toRealPath().resolve("my programs");
        lib = Files.createDirectories(home.resolve("lib"));
        launcher = Files.createDirectories(home.resolve("bin")).resolve("gradlab");
        for (String script : List.of("gradlab", "gradlab-shell")) {
            Path installed = launcher.resolveSibling(script);
            Files.copy(Path.of("src", "main", "dist", "bin", script), installed);
            executable(installed);
        }
    }

    @Test
    void argumentsReachTheProgramUnchanged() throws Exception {
        Outcome outcome = launch(java("17.0.15"), Map.of(), "train", "my config.yaml", "--set", "name=*", "");
        assertThat(outcome.lines())
                .endsWith("-jar", lib + "/gradlab.jar", "train", "my config.yaml", "--set", "name=*", "");
    }

    @Test
    void aComputingCommandGetsVectorsAndTheOptimizingCompiler() throws Exception {
        assertThat(launch(java("17.0.15"), Map.of(), "--verbose", "train", "xor.yaml")
                        .lines())
                .contains(VECTORS)
                .doesNotContain(FAST_START);
    }

    @Test
    void everyCommandThatComputesDoesAndNoOther() throws Exception {
        for (String command : new String[] {"train", "predict", "inspect", "compare", "bench"}) {
            assertThat(launch(java("17.0.15"), Map.of(), command, "x").lines()).contains(VECTORS);
        }
        for (String command : new String[] {"explore", "validate", "schema", "new"}) {
            assertThat(launch(java("17.0.15"), Map.of(), command, "x").lines()).doesNotContain(VECTORS);
        }
    }

    @Test
    void helpStartsFastAlsoThatOfAComputingCommand() throws Exception {
        assertThat(launch(java("17.0.15"), Map.of(), "--help").lines())
                .contains(FAST_START)
                .doesNotContain(VECTORS);
        assertThat(launch(java("17.0.15"), Map.of(), "train", "--help").lines())
                .contains(FAST_START)
                .doesNotContain(VECTORS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"explore", "validate", "schema", "new"})
    void aCommandWithoutTrainingStartsFastAndWithoutVectors(String command) throws Exception {
        assertThat(launch(java("17.0.15"), Map.of(), command, "train").lines())
                .contains(FAST_START, SMALL_HEAP)
                .doesNotContain(VECTORS);
    }

    @Test
    void aJavaWithoutTheVectorModuleIsNotAskedForIt() throws Exception {
        Path java = java("17.0.15");
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"17.0.15\"\nMODULES=\"java.base\"\n");
        assertThat(launch(java, Map.of(), "train", "xor.yaml").lines()).doesNotContain(VECTORS);
    }

    @Test
    void newJavaIsToldToAllowWhatJavaCppNeeds() throws Exception {
        assertThat(launch(java("25.0.3"), Map.of(), "train", "xor.yaml").lines())
                .contains(UNSAFE);
        assertThat(launch(java("25-ea"), Map.of(), "train", "xor.yaml").lines()).contains(UNSAFE);
        assertThat(launch(java("17"), Map.of(), "train", "xor.yaml").lines()).doesNotContain(UNSAFE);
    }

    @Test
    void theVersionIsAskedForWhereNoFileTellsIt() throws Exception {
        Path java = java("25.0.3");
        Files.delete(java.resolve("release"));
        assertThat(launch(java, Map.of(), "train", "xor.yaml").lines()).contains(UNSAFE);
    }

    @Test
    void oldJavaIsRefused() throws Exception {
        Outcome outcome = launch(java("1.8.0_392"), Map.of(), "--help");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.lines())
                .singleElement()
                .asString()
                .contains("is Java 1.8.0_392, but Gradlab needs a Java from 17 to 25");
    }

    @Test
    void aWrongJavaHomeIsNamed() throws Exception {
        Outcome outcome = launch(Path.of("/no/such java"), Map.of(), "--help");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.lines())
                .singleElement()
                .asString()
                .startsWith("gradlab: JAVA_HOME is '/no/such java', where there is no bin/java");
    }

    @Test
    void furtherOptionsReachTheJvm() throws Exception {
        Map<String, String> environment = Map.of("JAVA_OPTS", "-Xmx1g -Da=*", "GRADLAB_OPTS", "-Db=c");
        assertThat(launch(java("17.0.15"), environment, "--help").lines())
                .containsSubsequence("-Xmx1g", "-Da=*", "-Db=c", "-jar");
    }

    @Test
    void theArchiveOfThisJavaIsUsed() throws Exception {
        Path archive = Files.createFile(lib.resolve("gradlab-17.0.15.jsa"));
        String option = "-XX:SharedArchiveFile=" + archive;
        assertThat(launch(java("17.0.15"), Map.of(), "train").lines()).contains(option);
        assertThat(launch(java("17.0.15"), Map.of(), "--help").lines()).contains(option);
        assertThat(launch(java("17.0.16"), Map.of(), "train").lines()).doesNotContain(option);
    }

    @Test
    void theArchiveIsMadeOfTheClassesThatCommandsLoad() throws Exception {
        Map<String, String> list = Map.of("GRADLAB_ARCHIVE", "list");
        assertThat(launch(java("17.0.15"), list, "train", "x").lines())
                .contains("-XX:DumpLoadedClassList=" + lib.resolve("train.classes"));
        Files.writeString(lib.resolve("train.classes"), "b id: 0\na id: 1\nc id: 2 source: c.jar\n");
        Files.writeString(lib.resolve("explore.classes"), "b id: 0\n");
        assertThat(launch(java("17.0.15"), Map.of("GRADLAB_ARCHIVE", "write")).lines())
                .contains("-Xshare:dump", "-XX:SharedArchiveFile=" + lib.resolve("gradlab-17.0.15.jsa"));
        assertThat(lib.resolve("all")).hasContent("b\na\n");
    }

    @Test
    void theFolderIsFoundThroughLinks() throws Exception {
        Path links = Files.createDirectories(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("absolute"), launcher);
        launcher = Files.createSymbolicLink(links.resolve("relative"), Path.of("absolute"));
        assertThat(launch(java("17.0.15"), Map.of(), "--help").lines()).contains(lib + "/gradlab.jar");
    }

    @Test
    void redirectedStreamsAreNoTerminals() throws Exception {
        assertThat(launch(java("17.0.15"), Map.of(), "--help").lines()).contains("-Dgradlab.terminal=");
    }

    @Test
    void theShellGetsTheClassesTheImportsAndTheOptionsOfBothItsJvms() throws Exception {
        Path java = java("25.0.3");
        Files.copy(java.resolve("bin/java"), java.resolve("bin/jshell"));
        executable(java.resolve("bin/jshell"));
        launcher = launcher.resolveSibling("gradlab-shell");
        assertThat(launch(java, Map.of("JAVA_OPTS", "-Xmx1g"), "--feedback", "my mode")
                        .lines())
                .containsSubsequence("--class-path", lib + "/gradlab.jar", "--startup", lib + "/gradlab.jsh")
                .contains(VECTORS, "-R" + VECTORS, "-R" + UNSAFE, "-R-Xmx1g")
                .endsWith("--feedback", "my mode");
        Files.delete(java.resolve("bin/jshell"));
        assertThat(launch(java, Map.of()).lines()).singleElement().asString().contains("there is no jshell beside");
    }

    @Test
    void theLaunchersForWindowsSayTheSame() throws IOException {
        String posix = script("gradlab");
        String windows = script("gradlab.cmd");
        assertThat(words(windows, "for %%c in \\(([^)]*)\\)", " "))
                .isEqualTo(words(posix, "\n *(train \\|[^)]*)\\)", " \\| "));
        assertThat(options(windows)).isEqualTo(options(posix));
        assertThat(files(windows)).isEqualTo(files(posix));
        assertThat(script("gradlab-shell.cmd")).contains("GRADLAB_SHELL=yes", "gradlab.cmd\" %*");
        assertThat(windows.replace("\r\n", ""))
                .as("lines end as Windows wants them")
                .doesNotContain("\r", "\n");
    }

    private static String script(String name) throws IOException {
        return Files.readString(Path.of("src", "main", "dist", "bin", name));
    }

    private static Set<String> words(String script, String pattern, String separator) {
        Matcher words = Pattern.compile(pattern).matcher(script);
        assertThat(words.find()).isTrue();
        return new TreeSet<>(List.of(words.group(1).split(separator)));
    }

    /** Options of Java and of JShell, without the paths and values that scripts put in. Which streams are terminals only a shell tells. */
    private static Set<String> options(String script) {
        Set<String> options = new TreeSet<>();
        Pattern option = Pattern.compile(
                "(?<![\\w-])(?:-R)?-(?:-[a-z-]{5,}|Xshare:dump|Xlog|XX:|D[a-z])[\\w.+:/-]*(?:=[\\w./-]+)?");
        option.matcher(script).results().map(MatchResult::group).forEach(options::add);
        options.removeAll(Set.of("-Dgradlab.terminal", "--version", "-Da=b"));
        return options;
    }

    private static Set<String> files(String script) {
        Set<String> files = new TreeSet<>();
        Pattern file = Pattern.compile("gradlab[-\\w%$]*\\.(?:jar|jsh|jsa)");
        file.matcher(script)
                .results()
                .map(MatchResult::group)
                .forEach(name -> files.add(name.replace("%VERSION%", "$version")));
        return files;
    }

    /** A home of a Java that knows its version and prints its arguments, one a line. */
    private Path java(String version) throws IOException {
        Path home = folder.resolve("java " + version);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(
                home.resolve("release"),
                "JAVA_VERSION=\"" + version + "\"\nMODULES=\"java.base jdk.incubator.vector\"\n");
        Files.writeString(
                java,
                "#!/bin/sh\n[ \"$1\" != -version ] || { echo 'openjdk version \"" + version
                        + "\" 2025-01-01' >&2; exit; }\nprintf '%s\\n' \"$@\"\n");
        executable(java);
        return home;
    }

    private Outcome launch(Path javaHome, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = Stream.concat(Stream.of(launcher.toString()), Arrays.stream(arguments))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("JAVA_OPTS", "GRADLAB_OPTS", "GRADLAB_ARCHIVE"));
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (InputStream output = process.getInputStream()) {
            List<String> lines = Arrays.asList(new String(output.readAllBytes(), UTF_8).split("\n", -1));
            return new Outcome(process.waitFor(), lines.subList(0, lines.size() - 1));
        }
    }

    private static void executable(Path file) {
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private record Outcome(int exitCode, List<String> lines) {}
}
