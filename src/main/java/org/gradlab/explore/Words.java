package org.gradlab.explore;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import org.gradlab.expression.Point;
import org.gradlab.expression.Value;
import org.gradlab.expression.Value.Defined;
import org.gradlab.expression.Value.Undefined;

/** Numbers, points and vectors as a person reads them: seven significant digits. */
final class Words {
    private static final MathContext DIGITS = new MathContext(7);
    private static final double LARGEST_PLAIN = 1e7;
    private static final double SMALLEST_PLAIN = 1e-4;

    private Words() {}

    static String of(double number) {
        double size = Math.abs(number);
        if (size == 0 || !Double.isFinite(number)) {
            return size == 0 ? "0" : Double.toString(number);
        }
        BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
        if (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) {
            return rounded.toPlainString();
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    /** The number, or why there is none. */
    static String of(Value value) {
        if (value instanceof Undefined undefined) {
            return "none: " + undefined.reason();
        }
        return of(((Defined) value).value());
    }

    static String of(Vector vector) {
        return vector.components().stream().map(Words::of).collect(Collectors.joining(", ", "(", ")"));
    }

    /** A vector, whose components may be missing. */
    static String of(List<Value> values) {
        return values.size() == 1
                ? of(values.get(0))
                : values.stream().map(Words::of).collect(Collectors.joining(", ", "(", ")"));
    }

    static String of(Point point) {
        return point.coordinates().entrySet().stream()
                .map(entry -> entry.getKey() + " = " + of(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
