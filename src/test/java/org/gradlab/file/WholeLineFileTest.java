package org.gradlab.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeLineFileTest {

    @TempDir
    Path folder;

    @Test
    void linesComeBackInOrderWithSpacesBeforeThemAtMost() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        List<String> lines = new ArrayList<>();
        Path path = folder.resolve("lines.csv");
        try (WholeLineFile file = new WholeLineFile(path)) {
            for (int i = 0; i < 2_000; i++) {
                lines.add(i + "x".repeat(random.nextInt(700)));
                append(file, lines.get(i));
                if (random.nextInt(3) == 0) {
                    file.flush();
                }
            }
        }

        assertThat(Files.readAllLines(path).stream().map(String::stripLeading)).isEqualTo(lines);
        assertEveryFullPageEndsInNewline(Files.readAllBytes(path));
    }

    @Test
    void bytesDoNotDependOnWhenTheFileIsFlushed() throws IOException {
        Path often = folder.resolve("often.csv");
        Path once = folder.resolve("once.csv");
        try (WholeLineFile first = new WholeLineFile(often);
                WholeLineFile second = new WholeLineFile(once)) {
            for (int i = 0; i < 1_000; i++) {
                append(first, i + "," + "y".repeat(i % 90));
                append(second, i + "," + "y".repeat(i % 90));
                first.flush();
            }
        }

        assertThat(often).hasSameBinaryContentAs(once);
    }

    @Test
    void lineThatExactlyFillsAPageFits() throws IOException {
        Path path = folder.resolve("full.csv");
        try (WholeLineFile file = new WholeLineFile(path)) {
            append(file, "z".repeat(WholeLineFile.MAX_LINE_BYTES));
            append(file, "1");
        }

        assertThat(Files.readAllLines(path)).containsExactly("z".repeat(WholeLineFile.MAX_LINE_BYTES), "1");
    }

    @Test
    void lineLongerThanAPageIsRefused() throws IOException {
        try (WholeLineFile file = new WholeLineFile(folder.resolve("long.csv"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> append(file, "z".repeat(4096)))
                    .withMessage("a line has 4096 bytes; at most 4095 fit a page");
        }
    }

    private static void append(WholeLineFile file, String line) throws IOException {
        byte[] bytes = line.getBytes(StandardCharsets.US_ASCII);
        file.append(bytes, bytes.length);
    }

    private static void assertEveryFullPageEndsInNewline(byte[] bytes) {
        for (int end = WholeLineFile.PAGE_BYTES; end <= bytes.length; end += WholeLineFile.PAGE_BYTES) {
            assertThat(bytes[end - 1]).isEqualTo((byte) '\n');
        }
    }
}
