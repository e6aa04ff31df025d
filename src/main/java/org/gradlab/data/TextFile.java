package org.gradlab.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file that should be text in UTF-8, and says on which line it is not. */
final class TextFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextFile() {}

    /**
     * The text of {@code file}, without a byte order mark.
     *
     * @throws DataException if it cannot be read or is not text
     */
    static String read(Path file, Problems problems) {
        byte[] bytes = bytes(file, problems);
        String text = decoded(bytes, problems);
        requireNoControlCharacters(text, problems);
        return text;
    }

    private static byte[] bytes(Path file, Problems problems) {
        if (!Files.isRegularFile(file)) {
            throw problems.exception("a file", Files.isDirectory(file) ? "a folder" : "no such file");
        }
        try {
            return Files.readAllBytes(file);
        } catch (AccessDeniedException e) {
            throw problems.exception("a file that can be read", "no permission");
        } catch (IOException e) {
            throw problems.exception("a file that can be read", e.toString());
        }
    }

    private static String decoded(byte[] bytes, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (decoder.decode(in, out, true).isError()) {
            // Latin 1 has one character a byte, so the lines before the wrong byte can be counted.
            String before = new String(bytes, 0, in.position(), StandardCharsets.ISO_8859_1);
            problems.inLine(lineAfter(before), "text in UTF-8", String.format("the byte 0x%02X", bytes[in.position()]));
            problems.throwIfAny();
        }
        String text = out.flip().toString();
        return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
    }

    private static void requireNoControlCharacters(String text, Problems problems) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
                String found = String.format("the control character U+%04X, as in a binary file", (int) c);
                problems.inLine(lineAfter(text.substring(0, i)), "text", found);
                problems.throwIfAny();
            }
        }
    }

    /** The line, counted from 1, of what follows {@code text}; a line ends with LF, CR or CR LF, as in editors. */
    private static long lineAfter(String text) {
        return 1
                + text.chars().filter(c -> c == '\n').count()
                + text.replace("\r\n", "\n").chars().filter(c -> c == '\r').count();
    }
}
