package org.gradlab.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One line of CSV in the making, as bytes.
 *
 * <p>A measure is written as the shortest decimal that reads back the same, always with a point or an exponent
 * ({@code 12.0}): DuckDB guesses a column's type from its first rows and would cut 0.25 to 0 in a column that began with
 * integers. NaN is an empty field, infinities are {@code inf} and {@code -inf}.
 */
public final class CsvLine {

    private static final byte[] INFINITY = {'i', 'n', 'f'};
    private static final int LONGEST_NUMBER = 32;
    private static final long[] POWERS_OF_TEN = powersOfTen();

    private final ShortestDecimal decimal = new ShortestDecimal();
    private byte[] bytes = new byte[1024];
    private int length;

    /** The line's bytes; only the first {@link #length} count. */
    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    public CsvLine clear() {
        length = 0;
        return this;
    }

    /** Adds a field that needs no quotes. */
    public CsvLine add(String text) {
        requireUnquoted(text);
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        startField(encoded.length);
        put(encoded);
        return this;
    }

    public CsvLine add(long number) {
        startField(LONGEST_NUMBER);
        if (number < 0) {
            put(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
        } else {
            putDigits(number, digits(number));
        }
        return this;
    }

    public CsvLine addEmpty() {
        startField(0);
        return this;
    }

    public CsvLine add(double measure) {
        if (Double.isNaN(measure)) {
            return addEmpty();
        }
        startField(LONGEST_NUMBER);
        if (Double.doubleToRawLongBits(measure) < 0) {
            put('-');
        }
        double magnitude = Math.abs(measure);
        if (magnitude == Double.POSITIVE_INFINITY) {
            put(INFINITY);
        } else if (magnitude < 1e15 && magnitude == (long) magnitude) {
            putDecimal((long) magnitude, 0);
        } else {
            decimal.find(magnitude);
            putDecimal(decimal.significand(), decimal.exponent());
        }
        return this;
    }

    /** Writes the line with its newline and clears it. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        out.write('\n');
        length = 0;
    }

    private void putDecimal(long significand, int exponent) {
        int digits = digits(significand);
        int leading = digits + exponent - 1;
        if (leading < -4 || leading > 15) {
            putScientific(significand, digits, leading);
        } else if (exponent >= 0) {
            putDigits(significand, digits);
            putZeros(exponent);
            put('.').put('0');
        } else if (leading >= 0) {
            putPointed(significand, digits, -exponent);
        } else {
            put('0').put('.');
            putZeros(-leading - 1);
            putDigits(significand, digits);
        }
    }

    private void putScientific(long significand, int digits, int leading) {
        if (digits == 1) {
            putDigits(significand, 1);
        } else {
            putPointed(significand, digits, digits - 1);
        }
        put('e');
        if (leading < 0) {
            put('-');
        }
        putDigits(Math.abs(leading), digits(Math.abs(leading)));
    }

    /** Puts a number with {@code decimals} of its {@code digits} behind the point. */
    private void putPointed(long significand, int digits, int decimals) {
        long scale = POWERS_OF_TEN[decimals];
        putDigits(significand / scale, digits - decimals);
        put('.');
        putDigits(significand % scale, decimals);
    }

    private void putDigits(long number, int digits) {
        long rest = number;
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }

    private void putZeros(int count) {
        Arrays.fill(bytes, length, length + count, (byte) '0');
        length += count;
    }

    private CsvLine put(char c) {
        bytes[length++] = (byte) c;
        return this;
    }

    private void put(byte[] encoded) {
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
    }

    private void startField(int size) {
        if (length + size + 1 > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + size);
        }
        if (length > 0) {
            put(',');
        }
    }

    private static void requireUnquoted(String text) {
        boolean isPlain = !text.isEmpty();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            isPlain &= c != ',' && c != '"' && c >= ' ';
        }
        if (!isPlain) {
            throw new IllegalArgumentException("not a plain CSV field: \"" + text + "\"");
        }
    }

    private static int digits(long number) {
        int digits = 1;
        while (digits < POWERS_OF_TEN.length && number >= POWERS_OF_TEN[digits]) {
            digits++;
        }
        return digits;
    }

    private static long[] powersOfTen() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 10 * powers[i - 1];
        }
        return powers;
    }
}
