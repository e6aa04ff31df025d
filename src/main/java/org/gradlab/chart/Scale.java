package org.gradlab.chart;

import java.util.List;
import java.util.Locale;

/** Where a number lies between the two ends of an axis. */
public sealed interface Scale permits LinearScale, LogScale, CountScale, NameScale {

    /** Decimal places beyond the first digit of the axis' length. */
    int FINER = 2;

    int FEWEST_DIGITS = 4;

    int MOST_DIGITS = 15;

    /** The number at the beginning of the axis. */
    double low();

    /** The number at the end of the axis. */
    double high();

    /** 0 at the low end, 1 at the high end, and beyond outside of them; NaN for a number that has no place. */
    double position(double number);

    /** Round numbers on the axis, smallest first, about as many as asked for. */
    List<Double> ticks(int about);

    /** A tick's number as it is written beside the axis: with as many digits as tell it from its neighbors. */
    default String label(double tick) {
        double size = Math.abs(tick);
        if (size == 0) {
            return "0";
        }
        int finest = FINER - (int) Math.floor(Math.log10(high() - low()));
        boolean isPlain = size < 1e5 && size >= 1e-3;
        int decimals = isPlain ? finest : finest + (int) Math.floor(Math.log10(size));
        String digits = String.format(
                Locale.ROOT,
                "%." + Math.min(MOST_DIGITS, Math.max(FEWEST_DIGITS, decimals)) + (isPlain ? "f" : "e"),
                tick);
        String mantissa = digits.replaceFirst("e.*", "").replaceFirst("\\.?0+$", "");
        int exponent = digits.contains("e") ? Integer.parseInt(digits.replaceFirst(".*e", "")) : 0;
        return exponent == 0 ? mantissa : mantissa + "e" + exponent;
    }
}
