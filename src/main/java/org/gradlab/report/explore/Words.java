package org.gradlab.report.explore;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gradlab.difference.Measurement;
import org.gradlab.difference.Measurement.Slope;
import org.gradlab.explore.Vector;
import org.gradlab.expression.Point;
import org.gradlab.expression.Value;
import org.gradlab.expression.Value.Defined;
import org.gradlab.expression.Value.Undefined;
import org.gradlab.text.Numbers;

/** Values, points and vectors as a person reads them: seven significant digits, and a reason where there is no number. */
final class Words {

    private Words() {}

    /** The number, or why there is none. */
    static String of(Value value) {
        if (value instanceof Undefined undefined) {
            return "none: " + undefined.reason();
        }
        return Numbers.precise(((Defined) value).value());
    }

    /** The number; of one that rounding may have made out of zero, how far from zero it may be. */
    static String within(double number, double error) {
        boolean isHidden = number != 0 && Math.abs(number) <= error;
        return isHidden ? "0 +- " + Numbers.rough(error) : Numbers.precise(number);
    }

    /** The slope; a dash where none was found. */
    static String of(Measurement measured) {
        return measured instanceof Slope slope ? Numbers.precise(slope.value()) : "-";
    }

    /** How far a measured slope may be off. */
    static String errorOf(Measurement measured) {
        return measured instanceof Slope slope ? Numbers.rough(slope.error()) : "-";
    }

    static String of(Vector vector) {
        return vector.components().stream().map(Numbers::precise).collect(Collectors.joining(", ", "(", ")"));
    }

    /** A vector, whose components may be missing. */
    static String of(List<Value> values) {
        return values.size() == 1
                ? of(values.get(0))
                : values.stream().map(Words::of).collect(Collectors.joining(", ", "(", ")"));
    }

    /** An angle in degrees; a dash where there is none. */
    static String angle(double degrees) {
        return Double.isNaN(degrees) ? "-" : String.format(Locale.ROOT, "%.1f\u00b0", degrees);
    }

    static String of(Point point) {
        return point.coordinates().entrySet().stream()
                .map(entry -> entry.getKey() + " = " + Numbers.precise(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
