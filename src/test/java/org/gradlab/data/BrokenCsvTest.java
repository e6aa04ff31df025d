package org.gradlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken files, each with the place and the words of its error. */
class BrokenCsvTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("", "data.csv: expected a header line and rows; found an empty file"),
                Arguments.of("a,b,y\n", "data.csv: expected at least 2 rows of data; found 0"),
                Arguments.of("a,b,y\n1,2,u\n", "data.csv: expected at least 2 rows of data; found 1"),
                Arguments.of(
                        "a,a,y\n1,2,u\n3,4,v\n", "data.csv:1: expected different names for columns; found \"a\" twice"),
                Arguments.of(
                        "a,,y\n1,2,u\n3,4,v\n",
                        "data.csv:1: expected a name for every column; found none for column 2"),
                Arguments.of("a,b,z\n1,2,u\n3,4,v\n", "data.csv: expected a column \"y\"; found the columns a, b, z"),
                Arguments.of("y\nu\nv\n", "data.csv: expected a column of features besides the targets; found none"),
                Arguments.of("a,b,y\n1,2,u\n3,4\n", "data.csv:3: expected 3 cells as in the header; found 2"),
                Arguments.of("a,b,y\n1,2,u\n3,4,v,5\n", "data.csv:3: expected 3 cells as in the header; found 4"),
                Arguments.of("a,b,y\n1,two,u\n3,4,v\n", "data.csv:2: column \"b\": expected a number; found \"two\""),
                Arguments.of(
                        "a,b,y\n1,,u\n3,4,v\n", "data.csv:2: column \"b\": expected a number; found an empty cell"),
                Arguments.of(
                        "a,b,y\n1,NA,u\n3,4,v\n",
                        "data.csv:2: column \"b\": expected a number; found a missing value (\"NA\")"),
                Arguments.of(
                        "a,b,y\n1,?,u\n3,4,v\n",
                        "data.csv:2: column \"b\": expected a number; found a missing value (\"?\")"),
                Arguments.of(
                        "a,b,y\n1,NaN,u\n3,4,v\n",
                        "data.csv:2: column \"b\": expected a number; found a missing value (\"NaN\")"),
                Arguments.of(
                        "a,b,y\n1,Infinity,u\n3,4,v\n",
                        "data.csv:2: column \"b\": expected a number; found \"Infinity\""),
                Arguments.of(
                        "a,b,y\n1,1e999,u\n3,4,v\n",
                        "data.csv:2: column \"b\": expected a number; found \"1e999\", which is beyond 1e100"),
                Arguments.of("a,b,y\n1,2d,u\n3,4,v\n", "data.csv:2: column \"b\": expected a number; found \"2d\""),
                Arguments.of(
                        "a,b,y\n1,0x1p3,u\n3,4,v\n", "data.csv:2: column \"b\": expected a number; found \"0x1p3\""),
                Arguments.of(
                        "a,b,y\n1,\"1,5\",u\n3,4,v\n", "data.csv:2: column \"b\": expected a number; found \"1,5\""),
                Arguments.of(
                        "a,b,y\n1,2,\n3,4,v\n5,6,u\n",
                        "data.csv:2: column \"y\": expected the name of a class; found an empty cell"),
                Arguments.of(
                        "a,b,y\n1,2,u\n3,4,u\n", "data.csv: expected at least 2 classes in column \"y\"; found [u]"),
                Arguments.of(
                        "a,b,y\n1,7,u\n3,7,v\n",
                        "data.csv:2: column \"b\": expected different values in a feature column (choose others with"
                                + " data.features); found \"7\" in every row"),
                Arguments.of(
                        "a,b,y\n1,7,u\n3,7.0,v\n",
                        "data.csv:2: column \"b\": expected different values in a feature column (choose others with"
                                + " data.features); found \"7\" in every row"),
                Arguments.of(
                        "a,b,y\n1,-1e101,u\n3,4,v\n",
                        "data.csv:2: column \"b\": expected a number; found \"-1e101\", which is beyond 1e100"),
                Arguments.of(
                        "a,b,y\n1,2,0.5\n3,4,0.25\n5,6,\"0,75\"\n",
                        "data.csv:4: column \"y\": expected a number like most of the column (or kind: classes);"
                                + " found \"0,75\""),
                Arguments.of(
                        "a,b,y\n1,2,0.5\n3,4,0.25\n5,6,\n",
                        "data.csv:4: column \"y\": expected a number like most of the column (or kind: classes);"
                                + " found an empty cell"),
                Arguments.of(
                        "a,b,y\n1,\"x\ny\",u\n3,4,v\n", "data.csv:2: column \"b\": expected a number; found \"x\\ny\""),
                Arguments.of(
                        "a,b,y\r\n1,2,u\r\n\r\n3,,v\r\n",
                        "data.csv:4: column \"b\": expected a number; found an empty cell"),
                Arguments.of(
                        "a,b,y\n1,2,u\n3,4,\"v\n5,6,w\n",
                        "data.csv:3: expected comma-separated values; found an error of syntax: Unclosed quoted field at"
                                + " end of input"),
                Arguments.of(
                        "a,b,y\n1,2,u\n3,\"4\"4,v\n",
                        "data.csv:3: expected comma-separated values; found an error of syntax: Unexpected character"
                                + " after closing quote: '4' (0x34)"),
                Arguments.of(
                        "a,b,y\n1,2,u\n3,4,\u0000\n",
                        "data.csv:3: expected text; found the control character U+0000, as in a binary file"),
                Arguments.of(
                        "a\tb\ty\n1\t2\tu\n", "data.csv:1: expected columns separated by commas; found tab characters"),
                Arguments.of("\n\n\n", "data.csv: expected a header line and rows; found an empty file"),
                Arguments.of(
                        "a;b;y\n1;2;u\n3;4;v\n", "data.csv:1: expected columns separated by commas; found semicolons"),
                Arguments.of(
                        "a,b,y\n\"1\n\",2,u\n3,x,v\n", "data.csv:4: column \"b\": expected a number; found \"x\""));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void saysWhereAndWhat(String text, String expected) throws IOException {
        assertThat(messages(text.getBytes(StandardCharsets.UTF_8))).contains(expected);
    }

    @Test
    void bytesThatAreNoTextAreNamed() throws IOException {
        assertThat(messages(new byte[] {'a', ',', 'y', '\n', (byte) 0xff, (byte) 0xfe}))
                .containsExactly("data.csv:2: expected text in UTF-8; found the byte 0xFF");
    }

    @Test
    void choicesThatMakeNoSenseAreNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("data.csv"), "a,b,y\n1,2,0\n3,4,1\n");
        assertThat(choiceProblem(file, List.of("a", "a"), List.of("y"), Optional.empty()))
                .isEqualTo("data.csv: expected different columns; found \"a\" chosen twice");
        assertThat(choiceProblem(file, List.of("a", "y"), List.of("y"), Optional.empty()))
                .isEqualTo("data.csv: expected features other than the target; found \"y\" chosen as both");
        assertThat(choiceProblem(file, List.of("a"), List.of("b", "y"), Optional.of(TargetKind.CLASSES)))
                .isEqualTo("data.csv: expected a single target column of classes; found b, y");
    }

    @Test
    void predictionsNeedRowsAndTheirColumns() throws IOException {
        Path file = Files.writeString(folder.resolve("data.csv"), "a,b\n");
        DataException exception =
                catchThrowableOfType(DataException.class, () -> CsvSource.readFeatures(file, List.of("a", "c")));
        assertThat(messages(exception))
                .containsExactly(
                        "data.csv: expected a column \"c\"; found the columns a, b",
                        "data.csv: expected at least 1 row of data; found 0");
    }

    @Test
    void aMissingFileAndAFolderAreNamed() {
        CsvSource missing = source(folder.resolve("none.csv"));
        CsvSource directory = source(folder);
        assertThat(catchThrowableOfType(DataException.class, () -> missing.rows(0, Scaling.STANDARD)))
                .hasMessageEndingWith("found no such file");
        assertThat(catchThrowableOfType(DataException.class, () -> directory.rows(0, Scaling.STANDARD)))
                .hasMessageEndingWith("found a folder");
    }

    @Test
    void allProblemsAreToldAtOnceUpToABound() throws IOException {
        StringBuilder text = new StringBuilder("a,b,y\n");
        for (int row = 0; row < 50; row++) {
            text.append(row).append(",x").append(row).append(",u\n");
        }
        List<String> messages = messages(text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(messages).hasSize(21);
        assertThat(messages.get(0)).startsWith("data.csv:2:");
        assertThat(messages.get(20)).endsWith("found 31 more");
    }

    private List<String> messages(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("data.csv"), content);
        DataException exception =
                catchThrowableOfType(DataException.class, () -> source(file).rows(0, Scaling.STANDARD));
        assertThat(exception).isNotNull();
        return messages(exception);
    }

    private String choiceProblem(Path file, List<String> features, List<String> targets, Optional<TargetKind> kind) {
        CsvSource source = new CsvSource(file, features, targets, kind);
        List<String> messages =
                messages(catchThrowableOfType(DataException.class, () -> source.rows(0, Scaling.STANDARD)));
        assertThat(messages).hasSize(1);
        return messages.get(0);
    }

    private List<String> messages(DataException exception) {
        return exception.problems().stream()
                .map(problem -> problem.toString().replace(folder + "/", ""))
                .toList();
    }

    private static CsvSource source(Path file) {
        return new CsvSource(file, List.of(), List.of("y"), Optional.empty());
    }
}
