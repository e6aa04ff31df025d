package org.gradlab.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.gradlab.binding.error.ConfigError;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.binding.error.Position;

/** The text of a configuration file. */
final class ConfigFile {

    private static final int MOST_BYTES = 1 << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ConfigFile() {}

    /** The text of {@code file}, which must be UTF-8 and of reasonable size. */
    static String text(Path file) throws ConfigException {
        if (Files.isDirectory(file)) {
            throw wholeFile(file, "a configuration file", "a folder");
        }
        byte[] bytes = bytes(file);
        if (bytes.length > MOST_BYTES) {
            throw wholeFile(file, "a configuration of at most 1 MiB", "a larger file");
        }
        String text = decoded(file, bytes);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static byte[] bytes(Path file) throws ConfigException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw wholeFile(file, "a configuration file", "no such file");
        } catch (IOException e) {
            throw wholeFile(file, "a readable file", String.valueOf(e.getMessage()));
        }
    }

    private static String decoded(Path file, byte[] bytes) throws ConfigException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            throw new ConfigException(new ConfigError(endOf(file, text.toString()), "", "UTF-8 text", "other bytes"));
        }
        return text.toString();
    }

    private static Position endOf(Path file, String text) {
        int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
        int column = text.length() - text.lastIndexOf('\n');
        return new Position(file.toString(), line, column);
    }

    private static ConfigException wholeFile(Path file, String expected, String found) {
        return new ConfigException(new ConfigError(Position.wholeOf(file.toString()), "", expected, found));
    }
}
