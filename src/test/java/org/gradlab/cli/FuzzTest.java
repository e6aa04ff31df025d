package org.gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.ConfigLoader;
import org.gradlab.config.ShippedConfigs;
import org.gradlab.data.CsvSource;
import org.gradlab.data.DataException;
import org.gradlab.data.Scaling;
import org.gradlab.file.RunFileException;
import org.gradlab.npy.NpyArray;
import org.gradlab.npy.NpyRecords;
import org.gradlab.npy.Npz;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files and arguments damaged at random: each is read or refused with its reason, and nothing else happens. The profile {@code fuzz}
 * tries a million of them; whatever fails is kept in the corpus, and tried by every build from then on.
 */
class FuzzTest {

    private static final Path CORPUS = Path.of("src/test/resources/fuzz");

    /** How many of each kind. */
    private static final int MUTANTS = Integer.getInteger("gradlab.fuzz", 1000);

    /** Where random numbers begin: another million with another number. */
    private static final long SEED = Long.getLong("gradlab.fuzz.seed", 0);

    /** A run folder costs a copy and a command. */
    private static final int RUNS = Math.max(60, MUTANTS / 20);

    /** So many are tried on one thread. */
    private static final int BATCH = 1000;

    /** Far longer than a slow machine takes for them: what is sought is a loop without an end. */
    private static final Duration ENDLESS = Duration.ofMinutes(2);

    private static final List<String> EXPRESSIONS = List.of(
            "w^4 - 8*w^2 + 2*w + 20",
            "f(x, y) = (1 - x)^2 + 100*(y - x^2)^2",
            "log(exp(x) + exp(y)) / sqrt(abs(x*y) + 1)",
            "-2x sin(3x)^2 max(x, 0) tanh(softplus(y))",
            "softmax(a, b, c)[0] * relu(a - b)");

    @TempDir
    private Path folder;

    /** What is tried with a piece of content. */
    private interface Attempt {
        void with(byte[] content) throws IOException;
    }

    @Test
    void configs() throws IOException {
        List<Path> files = Stream.concat(ShippedConfigs.files(), files(Path.of("src/test/resources/functions")))
                .toList();
        fuzz("config", MUTANTS, files.stream().map(FuzzTest::bytes).toList(), content -> {
            try {
                ConfigLoader.parse("mutant.yaml", new String(content, StandardCharsets.UTF_8), List.of());
            } catch (ConfigException e) {
                assertReadable(e.getMessage());
            }
        });
    }

    @Test
    void tables() throws IOException {
        Path file = folder.resolve("t.csv");
        byte[] table = "a,b,y\n1,2.5,u\n-3e2,\"4\",v\n5,.6,u\n0,1,\"v\"\n".getBytes(StandardCharsets.UTF_8);
        byte[] numbers = "x,y\r\n1,2\r\n3,4\r\n".getBytes(StandardCharsets.UTF_8);
        fuzz("table", MUTANTS, List.of(table, numbers), content -> {
            Files.write(file, content);
            try {
                new CsvSource(file, List.of(), List.of("y"), Optional.empty()).rows(0, Scaling.STANDARD);
            } catch (DataException e) {
                assertReadable(e.getMessage());
            }
        });
    }

    @Test
    void archives() throws IOException {
        Path file = folder.resolve("a.npz");
        Npz.write(
                file,
                Map.of(
                        "W1",
                        new NpyArray(new int[] {2, 1, 3}, new double[6]),
                        "b",
                        new NpyArray(new int[] {}, new double[1])));
        List<byte[]> intact = List.of(
                bytes(file),
                bytes(Path.of("src/test/resources/org/gradlab/npy/numpy.npz")),
                bytes(Path.of("src/test/resources/org/gradlab/npy/numpy-compressed.npz")));
        fuzz("archive", MUTANTS, intact, content -> {
            Files.write(file, content);
            try {
                Npz.read(file);
            } catch (RunFileException e) {
                assertReadable(e.getMessage());
            }
        });
    }

    @Test
    void arrays() throws IOException {
        Path file = folder.resolve("r.npy");
        try (NpyRecords records = NpyRecords.create(file, 2, 2)) {
            records.write(0, 0, new double[] {1, 2, 3, 4}, 0, 4);
            records.commit(1);
        }
        fuzz("array", MUTANTS, List.of(bytes(file)), content -> {
            Files.write(file, content);
            try (NpyRecords records = NpyRecords.open(file)) {
                records.recordShape();
            } catch (RunFileException e) {
                assertReadable(e.getMessage());
            }
        });
    }

    @Test
    void expressions() throws IOException {
        List<byte[]> intact = EXPRESSIONS.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        fuzz(
                "expression",
                MUTANTS,
                intact,
                content -> assertUnderstood("explore", new String(content, StandardCharsets.UTF_8), "--at", "x=1"));
    }

    /** A file of a run is damaged, empty or gone, and a command reads the run. */
    @Test
    void runs() throws IOException {
        Path run = folder.resolve("run");
        assertThat(commandLine("train", "src/test/resources/fuzz/run.yaml", "--out", run.toString()))
                .isEmpty();
        List<Path> files = files(run).toList();
        String[][] commands = {
            {"inspect"},
            {"compare", "--full"},
            {"predict"},
            {"export", "--out", folder.resolve("csv").toString()},
            {"inspect", "--json", "--step", "2"},
            {"compare", "--json"}
        };
        for (Path known : files(CORPUS.resolve("run")).toList()) {
            String name = known.getFileName().toString();
            Path file = run.resolve(name.substring(0, name.indexOf('@')).replace('+', '/'));
            byte[] intact = bytes(file);
            Files.write(file, bytes(known));
            for (String[] command : commands) {
                Assertions.assertTimeoutPreemptively(ENDLESS, () -> assertRunUnderstood(run, command), name);
            }
            Files.write(file, intact);
        }
        for (int i = 0; i < RUNS; i++) {
            long seed = SEED + i;
            Path file = files.get(i % files.size());
            String[] command = commands[i / files.size() % commands.length];
            byte[] intact = bytes(file);
            byte[] damaged = Mutant.of(intact, seed);
            if (seed % 11 == 0) {
                Files.delete(file);
            } else {
                Files.write(file, damaged);
            }
            String name = run.relativize(file).toString().replace(File.separatorChar, '+') + "@" + seed;
            kept("run", () -> name, () -> damaged, () -> assertRunUnderstood(run, command));
            Files.write(file, intact);
        }
    }

    private void assertRunUnderstood(Path run, String... command) {
        List<String> arguments = Stream.concat(
                        Stream.of(command[0], run.toString()),
                        Stream.of(command).skip(1))
                .toList();
        assertUnderstood(
                command[0].equals("predict")
                        ? new String[] {"predict", run.toString(), "data/iris.csv"}
                        : arguments.toArray(String[]::new));
    }

    /** Tries the corpus of a kind and then mutants, and keeps in the corpus what fails. */
    private static void fuzz(String kind, int mutants, List<byte[]> intact, Attempt attempt) throws IOException {
        for (Path known : files(CORPUS.resolve(kind)).toList()) {
            Assertions.assertTimeoutPreemptively(ENDLESS, () -> attempt.with(bytes(known)), known.toString());
        }
        IntFunction<byte[]> mutant = i -> Mutant.of(intact.get(i % intact.size()), SEED + i);
        for (int from = 0; from < mutants; from += BATCH) {
            int end = Math.min(mutants, from + BATCH);
            AtomicInteger at = new AtomicInteger(from);
            kept(kind, () -> "seed-" + (SEED + at.get()), () -> mutant.apply(at.get()), () -> {
                for (; at.get() < end; at.incrementAndGet()) {
                    attempt.with(mutant.apply(at.get()));
                }
            });
        }
    }

    /** Tries content, which becomes a case of the corpus if that fails. */
    private static void kept(String kind, Supplier<String> name, Supplier<byte[]> content, Executable attempt)
            throws IOException {
        try {
            Assertions.assertTimeoutPreemptively(ENDLESS, attempt);
        } catch (AssertionError | RuntimeException e) {
            Path finding = CORPUS.resolve(kind).resolve(name.get());
            Files.createDirectories(finding.getParent());
            Files.write(finding, content.get());
            throw new AssertionError("a finding, kept as " + finding, e);
        }
    }

    /** A command line that is answered or refused, whatever it is. */
    private static void assertUnderstood(String... arguments) {
        assertReadable(commandLine(arguments));
    }

    /** What a command says is wrong; nothing if it was done. */
    private static String commandLine(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(List.of(arguments), Terminal.NONE, new PrintWriter(out), new PrintWriter(err));
        return exitCode == 0 ? "" : err.toString();
    }

    private static void assertReadable(String message) {
        assertThat(message)
                .doesNotContain("internal error", "out of memory")
                .doesNotContainPattern("[\\p{Cntrl}&&[^\n\t]]");
        assertThat(message.lines()).allMatch(line -> line.length() <= 800);
    }

    private static Stream<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
