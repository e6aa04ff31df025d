package org.gradlab.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Content damaged at random, one to three times over; the same seed, the same damage. */
final class Mutant {

    private static final String[] TOKENS = {
        "{",
        "}",
        "[",
        "]",
        "(",
        ")",
        ":",
        "- ",
        "&a ",
        "*a",
        "<<: ",
        "!!int ",
        "|",
        ">",
        "'",
        "\"",
        "#",
        "%",
        "\t",
        "? ",
        "---",
        ".nan",
        "NaN",
        "inf",
        "1e999",
        "-1",
        "0",
        "2147483648",
        "99999999999999999999",
        "~",
        "\u0000",
        "\uFEFF",
        "\u2028",
        "\u001b[31m",
        "null",
        "true",
        ",",
        ";",
        "\n",
        "\r\n",
        "\"\n",
        "^",
        "^^",
        "/0",
        "log(",
        "../",
        "[]",
        "{}"
    };
    private static final int LONGEST_NESTING = 14;

    private final Random random;

    private Mutant(long seed) {
        this.random = new Random(seed);
    }

    static byte[] of(byte[] content, long seed) {
        Mutant mutant = new Mutant(seed);
        byte[] damaged = content;
        for (int i = mutant.random.nextInt(3); i >= 0; i--) {
            damaged = mutant.damaged(damaged);
        }
        return damaged;
    }

    private byte[] damaged(byte[] content) {
        int at = random.nextInt(content.length + 1);
        int end = Math.min(content.length, at + 1 + random.nextInt(16));
        return switch (random.nextInt(8)) {
            case 0 -> flipped(content);
            case 1 -> Arrays.copyOf(content, at);
            case 2 -> joined(content, at, new byte[0], end);
            case 3 -> joined(content, at, TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8), at);
            case 4 -> joined(content, at, TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8), end);
            case 5 -> joined(content, at, Arrays.copyOfRange(content, at, end), at);
            case 6 -> withAnotherNumber(content);
            default -> joined(content, at, nesting(), at);
        };
    }

    private byte[] flipped(byte[] content) {
        byte[] flipped = content.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    /** The next digit from a random place on is another, or many. */
    private byte[] withAnotherNumber(byte[] content) {
        int at = random.nextInt(content.length + 1);
        while (at < content.length && !Character.isDigit(content[at])) {
            at++;
        }
        byte[] digits = Long.toString(random.nextLong() >>> random.nextInt(64)).getBytes(StandardCharsets.US_ASCII);
        return joined(content, at, digits, Math.min(content.length, at + 1));
    }

    private byte[] nesting() {
        String[] openings = {"[", "{a: ", "(", "-", "sin(", "x+", "x^"};
        return openings[random.nextInt(openings.length)]
                .repeat(1 << random.nextInt(LONGEST_NESTING))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[] content, int end, byte[] middle, int from) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(content, 0, end);
        joined.writeBytes(middle);
        joined.write(content, from, content.length - from);
        return joined.toByteArray();
    }
}
