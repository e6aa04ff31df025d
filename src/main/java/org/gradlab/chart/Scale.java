package org.gradlab.chart;

import java.util.List;
import java.util.Locale;

/** Where a number lies between the two ends of an axis. */
public sealed interface Scale permits LinearScale, LogScale {

    /** The number at the beginning of the axis. */
    double low();

    /** The number at the end of the axis. */
    double high();

    /** 0 at the low end, 1 at the high end, and beyond outside of them; NaN for a number that has no place. */
    double position(double number);

    /** Round numbers on the axis, smallest first, about as many as asked for. */
    List<Double> ticks(int about);

    /** A tick's number as it is written beside the axis. */
    default String label(double tick) {
        double size = Math.abs(tick);
        if (size == 0) {
            return "0";
        }
        String digits = String.format(Locale.ROOT, size >= 1e5 || size < 1e-3 ? "%.4e" : "%.6f", tick);
        String mantissa = digits.replaceFirst("e.*", "").replaceFirst("\\.?0+$", "");
        int exponent = digits.contains("e") ? Integer.parseInt(digits.replaceFirst(".*e", "")) : 0;
        return exponent == 0 ? mantissa : mantissa + "e" + exponent;
    }
}
