package org.gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file, a name or an argument brings along: no command hands on a character that a terminal would obey. */
class MessagesAreDataTest {

    /** Red, a bell, the other direction of writing, a control of eight bits, nothing wide, another line. */
    private static final String MARK = "\u001b[31m\u0007\u202e\u009b\u007f\u200b\u2028\r";

    private static final String IN_YAML = "\\e[31m\\a\\u202e\\x9b\\x7f\\u200b\\u2028\\r";

    /** What a table may hold, which is text: not the controls of seven bits. */
    private static final String IN_TABLE = "\u202e\u009b\u200b\u2028";

    private static final String OF_TABLE_IN_YAML = "\\u202e\\x9b\\u200b\\u2028";

    /** What a file's name can hold in every locale. */
    private static final String IN_NAME = "\u001b[31m\u0007\u007f\r";

    private static final Pattern OBEYED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\n]]");
    private static final Pattern NUMBERS = Pattern.compile("(?s).*\\.(npy|npz|png|pdf)");
    private static final Terminal COLORED = new Terminal(true, false, true, 80);

    @TempDir
    private Path folder;

    @Test
    void aNameInAFileReachesNoReaderAsItself() throws IOException {
        Path home = Files.createDirectory(folder.resolve("a" + IN_NAME));
        Path table = Files.writeString(home.resolve("t.csv"), table());
        Path config = Files.writeString(home.resolve("c.yaml"), config());
        Path run = home.resolve("run");

        assertThat(harmless(Terminal.NONE, "train", config, "--out", run)).isZero();
        for (Object[] command : new Object[][] {
            {"explain", run, "--network", home.resolve("n.svg")},
            {"explain", run, "--as", "markdown"},
            {"explain", run, "--as", "latex"},
            {"explain", run, "--as", "html"},
            {"inspect", run},
            {"inspect", run, "--matrix", "W1", "--json"},
            {"compare", run, "--json"},
            {"compare", run, run},
            {"predict", run, table},
            {"predict", run, table, "--json"},
            {"check", run},
            {"forecast", config},
            {"stability", run},
            {"validate", config},
            {"split", config, "--parts", "2"},
            {"export", run},
        }) {
            assertThat(harmless(COLORED, command)).as(command[0].toString()).isZero();
        }
        for (Path file : files(home)) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(OBEYED);
        }
    }

    @Test
    void anArgumentIsShownAndNotObeyed() throws IOException {
        Path none = folder.resolve("none" + IN_NAME);
        Path plot = folder.resolve("plot" + IN_NAME + ".svg");
        for (Object[] command : new Object[][] {
            {MARK},
            {"train", "--" + MARK},
            {"train", none},
            {"train", "configs/xor.yaml", "--set", MARK},
            {"train", "configs/xor.yaml", "--set", "name=\"" + IN_YAML + "\""},
            {"train", "configs/xor.yaml", "--members", MARK},
            {"inspect", none},
            {"resume", none},
            {"merge", none, none},
            {"predict", none, none},
            {"new", MARK},
            {"explain", none},
            {"explore", "x^2 + " + MARK},
            {"explore", "x^2", "--at", "x=" + MARK},
            {"explore", "x^2", "--variables", MARK},
            {"explore", "x^2", "--plot=" + none},
            {"explore", "x^2", "--plot=" + plot},
        }) {
            harmless(Terminal.NONE, command);
            harmless(COLORED, command);
        }
        assertThat(Files.readString(plot)).doesNotContainPattern(OBEYED);
    }

    @Test
    void boldIsTheOnlyStyleThatPasses() {
        StringWriter shown = new StringWriter();
        PrintWriter writer = new PrintWriter(VisibleWriter.ofResults(shown, COLORED));
        writer.print("\u001b[1mbold\u001b[0m \u001b[31mred\u001b[2J\n\tat");
        writer.print('\r');
        writer.write("xx\u0007xx".toCharArray(), 2, 1);

        assertThat(shown).hasToString("\u001b[1mbold\u001b[0m \\u001B[31mred\\u001B[2J\n\tat\\r\\u0007");
        assertThat(shown(VisibleWriter::ofResults, Terminal.NONE)).isEqualTo("\\u001B[1m\\r");
        assertThat(shown(VisibleWriter::ofMessages, new Terminal(true, true, true, 80)))
                .isEqualTo("\u001b[1m\r");
    }

    private interface Gate {
        Writer of(Writer target, Terminal terminal);
    }

    private static String shown(Gate gate, Terminal terminal) {
        StringWriter shown = new StringWriter();
        new PrintWriter(gate.of(shown, terminal)).print("\u001b[1m\r");
        return shown.toString();
    }

    private static String table() {
        StringBuilder table = new StringBuilder("a" + IN_TABLE + "a,b,\"y" + IN_TABLE + "\ny\"\n");
        for (int row = 0; row < 8; row++) {
            table.append(row)
                    .append(',')
                    .append(row * row)
                    .append(row % 2 == 0 ? ",even\n" : ",\"odd" + IN_TABLE + "\nodd\"\n");
        }
        return table.toString();
    }

    private static String config() {
        return """
                name: "n"
                data: {source: csv, file: t.csv, target: "y%s\\ny"}
                model: {layers: [{units: 2, activation: tanh}, {units: 1, activation: sigmoid}]}
                loss: binaryCrossEntropy
                optimizer: {name: sgd, learningRate: 0.1}
                training: {steps: 4}
                restarts: {count: 2}
                record: {csv: true}
                """.formatted(OF_TABLE_IN_YAML);
    }

    /** Runs a command and returns its exit code. */
    private static int harmless(Terminal terminal, Object... command) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments = Stream.of(command).map(Object::toString).toList();
        int exitCode = Main.run(arguments, terminal, new PrintWriter(out), new PrintWriter(err));
        String shown = (out + "\n" + err).replaceAll("\u001b\\[(0|1|21|22)?m", "");
        assertThat(shown)
                .as(arguments.toString())
                .doesNotContain("internal error")
                .doesNotContainPattern(OBEYED);
        return exitCode;
    }

    private static List<Path> files(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !NUMBERS.matcher(file.toString()).matches())
                    .filter(file -> !file.endsWith("t.csv"))
                    .toList();
        }
    }
}
