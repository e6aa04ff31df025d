package org.gradlab.report;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A curve of magnitudes in one line of block characters, on a log scale. */
public final class Sparkline {

    private static final String BLOCKS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";

    private Sparkline() {}

    /** One character per magnitude; a space for NaN, the lowest block for zero, the highest for infinity. */
    public static String of(double... magnitudes) {
        return of(LogScale.over(magnitudes), magnitudes);
    }

    /** The same on a given scale; magnitudes beyond its ends have the block of that end. */
    static String of(LogScale scale, double... magnitudes) {
        return Arrays.stream(magnitudes).mapToObj(m -> block(scale, m)).collect(Collectors.joining());
    }

    private static String block(LogScale scale, double magnitude) {
        if (Double.isNaN(magnitude)) {
            return " ";
        }
        int top = BLOCKS.length() - 1;
        int height = (int) Math.round(scale.position(magnitude) * top);
        return BLOCKS.substring(height, height + 1);
    }
}
