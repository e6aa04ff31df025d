package org.gradlab.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path folder;

    @Test
    void replacesTheFileAndLeavesNothingBeside() throws IOException {
        Path file = folder.resolve("a.txt");
        AtomicFile.write(file, bytes("old"));
        AtomicFile.write(file, bytes("new"));

        assertThat(file).hasContent("new");
        assertOnlyFile(file);
    }

    @Test
    void failedWriteLeavesTheOldFileAndNothingBeside() throws IOException {
        Path file = folder.resolve("a.txt");
        AtomicFile.write(file, bytes("old"));

        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(bytes("half"));
                    throw new IOException("disk full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage(file + ": cannot be written: disk full");

        assertThat(file).hasContent("old");
        assertOnlyFile(file);
    }

    private void assertOnlyFile(Path file) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            assertThat(entries).containsExactly(file);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theNewFileIsMovedInPlaceNotCopied() throws IOException {
        Path file = folder.resolve("a.txt");
        AtomicFile.write(file, bytes("old"));
        Object[] written = new Object[1];
        AtomicFile.write(file, out -> {
            try (Stream<Path> entries = Files.list(folder)) {
                written[0] = key(
                        entries.filter(entry -> !entry.equals(file)).findFirst().orElseThrow());
            }
            out.write(bytes("new"));
            assertThat(file).as("while it is written").hasContent("old");
        });

        assertThat(key(file)).isEqualTo(written[0]);
    }

    /** What tells a file from its copy; nothing does on Windows. */
    private static Object key(Path file) throws IOException {
        return String.valueOf(
                Files.readAttributes(file, BasicFileAttributes.class).fileKey());
    }
}
