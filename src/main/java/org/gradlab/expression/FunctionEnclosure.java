package org.gradlab.expression;

import java.util.List;

/** The values of elementary functions over intervals, by their monotone pieces; ends rounded outwards by what {@link Math} may be off. */
final class FunctionEnclosure {
    /** Periods are counted with this slack, relative to the number of them: to find one too many widens the result, no more. */
    private static final double SLACK = 1e-14;

    private FunctionEnclosure() {}

    static Enclosure of(Elementary f, Interval u) {
        return switch (f) {
            case EXP, SOFTPLUS -> continuous(increasing(f, u).intersection(new Interval(0, Double.POSITIVE_INFINITY)));
            case SIGMOID -> continuous(increasing(f, u).intersection(new Interval(0, 1)));
            case TANH -> continuous(increasing(f, u).intersection(new Interval(-1, 1)));
            case RELU -> continuous(new Interval(Math.max(u.low(), 0), Math.max(u.high(), 0)));
            case ABS -> continuous(absolute(u));
            case SECH -> continuous(secant(absolute(u)));
            case SIN -> continuous(wave(f, u, Math.PI / 2));
            case COS -> continuous(wave(f, u, 0));
            case TAN -> tangent(u);
            case LOG -> u.high() <= 0 ? nowhere() : new Enclosure(logarithm(u), u.low() > 0);
            case SQRT -> u.high() < 0 ? nowhere() : new Enclosure(increasing(f, positive(u)), u.low() >= 0);
            case SIGN -> jump(u, -1);
            case STEP -> jump(u, 0);
        };
    }

    /** 1 / (1 + the sum of exp(u_j - u_i)), which is largest where u_i is and the others are smallest. */
    static Enclosure softmax(List<Interval> u, int index) {
        Interval sum = Interval.ONE;
        for (int j = 0; j < u.size(); j++) {
            if (j != index) {
                sum = sum.plus(of(Elementary.EXP, u.get(j).minus(u.get(index))).values());
            }
        }
        return continuous(Interval.ONE.dividedBy(sum).intersection(new Interval(0, 1)));
    }

    private static Enclosure continuous(Interval values) {
        return new Enclosure(values, true);
    }

    private static Enclosure nowhere() {
        return new Enclosure(Interval.EMPTY, false);
    }

    private static Interval increasing(Elementary f, Interval u) {
        return new Interval(down(f, u.low()), up(f, u.high()));
    }

    private static double down(Elementary f, double u) {
        double value = f.apply(u);
        return isExact(f, u, value) ? value : Outward.down(value, units(f));
    }

    private static double up(Elementary f, double u) {
        double value = f.apply(u);
        return isExact(f, u, value) ? value : Outward.up(value, units(f));
    }

    /** A sigmoid near 0.5 adds the error of its tail. */
    private static double units(Elementary f) {
        return f == Elementary.SIGMOID ? 4 : RoundedOperations.ownUnits(f);
    }

    private static boolean isExact(Elementary f, double u, double value) {
        return switch (f) {
            case SOFTPLUS -> false;
            case LOG -> u == 1;
            case SQRT -> Math.fma(value, value, -u) == 0 && (u == 0 || !ExactError.isTiny(u));
            default -> u == 0;
        };
    }

    private static Interval absolute(Interval u) {
        double smallest = u.contains(0) ? 0 : Math.min(Math.abs(u.low()), Math.abs(u.high()));
        return new Interval(smallest, u.magnitude());
    }

    /** Falling from zero on. */
    private static Interval secant(Interval size) {
        return new Interval(down(Elementary.SECH, size.high()), up(Elementary.SECH, size.low()))
                .intersection(new Interval(0, 1));
    }

    private static Interval positive(Interval u) {
        return new Interval(Math.max(u.low(), 0), u.high());
    }

    private static Interval logarithm(Interval u) {
        double low = u.low() <= 0 ? Double.NEGATIVE_INFINITY : down(Elementary.LOG, u.low());
        return new Interval(low, up(Elementary.LOG, u.high()));
    }

    /** Sine or cosine, which is 1 at {@code crest} and every whole period from there. */
    private static Interval wave(Elementary f, Interval u, double crest) {
        if (!Double.isFinite(u.width())) {
            return new Interval(-1, 1);
        }
        double low = hasWhole(u, crest + Math.PI, 2 * Math.PI)
                ? -1
                : Math.max(-1, Math.min(down(f, u.low()), down(f, u.high())));
        double high = hasWhole(u, crest, 2 * Math.PI) ? 1 : Math.min(1, Math.max(up(f, u.low()), up(f, u.high())));
        return new Interval(low, high);
    }

    private static Enclosure tangent(Interval u) {
        return !Double.isFinite(u.width()) || hasWhole(u, Math.PI / 2, Math.PI)
                ? new Enclosure(Interval.EVERYTHING, false)
                : continuous(increasing(Elementary.TAN, u));
    }

    /** Whether {@code first} or a number whole periods away may lie in the interval. */
    private static boolean hasWhole(Interval u, double first, double period) {
        double from = (u.low() - first) / period;
        double to = (u.high() - first) / period;
        double slack = SLACK * (1 + Math.abs(from) + Math.abs(to));
        return Math.ceil(from - slack) <= Math.floor(to + slack);
    }

    private static Enclosure jump(Interval u, double below) {
        if (u.isZero()) {
            return nowhere();
        }
        double low = u.low() < 0 ? below : 1;
        double high = u.high() > 0 ? 1 : below;
        return new Enclosure(new Interval(low, high), !u.contains(0));
    }
}
