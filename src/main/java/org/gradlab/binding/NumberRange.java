package org.gradlab.binding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Numbers at equal distances, or at equal ratios, from one to another, both included.
 *
 * @param count at least 2
 */
public record NumberRange(double from, double to, int count, Steps scale) {

    /** More numbers than any axis has. */
    private static final int MOST = 100_000;

    /** What is the same between neighbours: their difference, or their ratio. */
    public enum Steps {
        LINEAR,
        LOG;

        String word() {
            return this == LINEAR ? "linear" : "log";
        }
    }

    private static final Key<NumberRange, Double> FROM =
            Key.required("from", RealNumber.any(), NumberRange::from, "the first number");
    private static final Key<NumberRange, Double> TO =
            Key.required("to", RealNumber.any(), NumberRange::to, "the last number");
    private static final Key<NumberRange, Steps> SCALE = Key.standard(
            "scale",
            Choice.of(Steps.values(), Steps::word),
            Steps.LINEAR,
            NumberRange::scale,
            "linear for equal distances, log for equal ratios");

    /** The keys of a range. */
    public static final MappingType<NumberRange> SECTION = new MappingType<>(
            "sweep.KEY",
            Keys.of(
                    FROM,
                    TO,
                    Key.required("count", WholeNumber.ofInt(2, MOST), NumberRange::count, "how many numbers there are"),
                    SCALE,
                    NumberRange::new),
            NumberRange::checkDifferent,
            NumberRange::checkSigns);

    private static void checkDifferent(Values fields) {
        Optional<Double> from = fields.find(FROM);
        if (from.isPresent() && from.equals(fields.find(TO))) {
            fields.reject("to", "another number than from");
        }
    }

    /** Ratios never change the sign. */
    private static void checkSigns(Values fields) {
        boolean isLog = fields.find(SCALE).filter(scale -> scale == Steps.LOG).isPresent();
        if (isLog) {
            Stream.of(FROM, TO)
                    .forEach(end -> fields.find(end)
                            .filter(number -> number <= 0)
                            .ifPresent(number -> fields.reject(end.name(), "a number above 0, as scale log needs")));
        }
    }

    /** The numbers, those between the ends rounded to 15 digits, so that they are what a person would write. */
    public List<Double> numbers() {
        return IntStream.range(0, count).mapToObj(this::number).toList();
    }

    private double number(int index) {
        if (index == 0) {
            return from;
        }
        if (index == count - 1) {
            return to;
        }
        double share = (double) index / (count - 1);
        double number = scale == Steps.LOG
                ? StrictMath.pow(10, StrictMath.log10(from) + share * (StrictMath.log10(to) - StrictMath.log10(from)))
                : from + share * (to - from);
        return new BigDecimal(number).round(new MathContext(15)).doubleValue();
    }
}
