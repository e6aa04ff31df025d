package org.gradlab.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as a person reads them: few digits, a dash for what does not exist. */
public final class Numbers {

    private static final double LONGEST_IN_MICROSECONDS = 10_000;
    private static final MathContext NINE_DIGITS = new MathContext(9);
    private static final MathContext SEVEN_DIGITS = new MathContext(7);
    private static final MathContext FOUR_DIGITS = new MathContext(4);
    private static final MathContext TWO_DIGITS = new MathContext(2);
    private static final double LEAST_PLAIN = 1e-4;
    private static final double GREATEST_PLAIN = 1e6;

    private Numbers() {}

    /** At most four significant digits: {@code 0.1235}, {@code 1.2e-07}, {@code inf}; {@code -} for NaN. */
    public static String measure(double value) {
        return rounded(value, FOUR_DIGITS);
    }

    /** At most seven significant digits, for numbers that are to be compared with one's own: {@code 54.59815}; {@code -} for NaN. */
    public static String precise(double value) {
        return rounded(value, SEVEN_DIGITS);
    }

    /** At most nine significant digits, for what is worked out by hand: {@code 0.298371109}; {@code -} for NaN. */
    public static String worked(double value) {
        return rounded(value, NINE_DIGITS);
    }

    /** At most two significant digits, for sentences. */
    public static String rough(double value) {
        return rounded(value, TWO_DIGITS);
    }

    /** A share in percent with one decimal: {@code 95.8 %}; {@code -} for NaN. */
    public static String percent(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** A whole number with separators: {@code 12,300}. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A size in bytes: {@code 3 MB}, {@code 4.12 GB}. */
    public static String bytes(long bytes) {
        return bytes < 1_000_000_000
                ? count(Math.max(1, Math.round(bytes / 1e6))) + " MB"
                : measure(bytes / 1e9) + " GB";
    }

    /** How many times: two significant digits with separators, {@code 3,400}, {@code 1.2}. */
    public static String times(double ratio) {
        if (Double.isInfinite(ratio)) {
            return "more than 1e+308";
        }
        if (ratio >= GREATEST_PLAIN) {
            return rough(ratio);
        }
        BigDecimal rounded = new BigDecimal(ratio).round(TWO_DIGITS);
        return String.format(Locale.ROOT, rounded.compareTo(BigDecimal.TEN) < 0 ? "%,.1f" : "%,.0f", rounded);
    }

    /** A duration given in microseconds: {@code 38 ns}, {@code 5.8 \u00b5s}, {@code 4,299 \u00b5s}, {@code 415 ms}. */
    public static String duration(double microseconds) {
        if (microseconds < 1) {
            return String.format(Locale.ROOT, "%,.0f ns", 1000 * microseconds);
        }
        if (microseconds >= LONGEST_IN_MICROSECONDS) {
            return String.format(Locale.ROOT, "%,.0f ms", microseconds / 1000);
        }
        return String.format(Locale.ROOT, microseconds < 10 ? "%,.1f \u00b5s" : "%,.0f \u00b5s", microseconds);
    }

    private static String rounded(double value, MathContext digits) {
        if (Double.isNaN(value)) {
            return "-";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(digits).stripTrailingZeros();
        double magnitude = Math.abs(rounded.doubleValue());
        return magnitude >= LEAST_PLAIN && magnitude < GREATEST_PLAIN
                ? rounded.toPlainString()
                : String.format(Locale.ROOT, "%." + (rounded.precision() - 1) + "e", rounded);
    }
}
