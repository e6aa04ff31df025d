package org.gradlab.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.difference.Measurement.None;
import org.gradlab.difference.Measurement.Slope;

/**
 * The slope at t = 0 from central differences D(h) = (f(h) - f(-h)) / 2h with h = H, H/2, H/4, ..., extrapolated to h = 0.
 *
 * <p>D(h) differs from the slope by powers of h^2, which Richardson's extrapolation removes one by one; what the last of them still changed
 * estimates what is left (Ridders 1982). To that is added the bound on what the rounding of values can have done. Every
 * difference over a smaller h must confirm the result, so that a kink, a pole or a wave that large steps do not see is found by small ones.
 * Of a kink so near that rounding hides it from small steps, D sees the mean of the slopes on both sides: no result is taken from steps over
 * which these do not approach one another.
 */
public final class CentralDifferences {
    /** Columns of an extrapolation: beyond h^16 rounding takes more than extrapolation gives. */
    private static final int MOST_COLUMNS = 8;

    /** A difference quotient is further from its limit than from the next one, by this factor at most. */
    private static final double SAFETY = 2;

    /** Where rounding makes up more than this share of a function's rises, any detail may be hidden in it. */
    private static final double LOUDEST_NOISE = 0.02;

    private static final double MEETING = 0.75;

    /** Up to this multiple of the least error a candidate is nearly as good as the best. */
    private static final double NEARLY = 2;

    private final List<Quotient> quotients;

    private CentralDifferences(List<Quotient> quotients) {
        this.quotients = quotients;
    }

    /**
     * A difference quotient.
     *
     * @param leap how much steeper the function is ahead than behind
     * @param steepness the average size of the rises on both sides
     * @param noise how steep rounding alone could make them
     */
    private record Quotient(Approximation value, Approximation leap, double steepness, double noise) {

        static Quotient of(Approximation behind, Approximation here, Approximation ahead, double h) {
            double rises = Math.abs(ahead.value() - here.value()) + Math.abs(here.value() - behind.value());
            double errors = behind.error() + 2 * here.error() + ahead.error();
            Approximation leap = ahead.minus(here).minus(here.minus(behind)).times(1 / h);
            return new Quotient(ahead.minus(behind).times(0.5 / h), leap, rises / (2 * h), errors / (2 * h));
        }

        boolean isLoud() {
            return noise > LOUDEST_NOISE * steepness;
        }
    }

    /** An extrapolation from some quotients in a row; the error is of the estimated kind, rounding included. */
    private record Candidate(int first, int last, Approximation slope) {}

    /**
     * Measures the slope of a function.
     *
     * @param largest H, a power of two: beyond it the function need not be known
     * @param smallest the least h that is tried, such as the distance of neighboring numbers
     */
    public static Measurement slope(SteppedFunction function, double largest, double smallest) {
        List<Quotient> quotients = new ArrayList<>();
        Approximation here = function.at(0);
        for (double h = largest; h >= smallest; h /= 2) {
            Approximation ahead = function.at(h);
            Approximation behind = function.at(-h);
            if (ahead.isFinite() && behind.isFinite() && here.isFinite()) {
                quotients.add(Quotient.of(behind, here, ahead, h));
            } else {
                // What lies beyond a gap is another branch of the function.
                quotients.clear();
            }
        }
        return new CentralDifferences(quotients).measurement();
    }

    private Measurement measurement() {
        if (quotients.isEmpty()) {
            return new None(Doubt.NO_VALUES);
        }
        List<Candidate> confirmed =
                candidates().stream().filter(this::isConfirmed).toList();
        List<Candidate> quiet = confirmed.stream()
                .filter(candidate -> !quotients.get(candidate.first()).isLoud())
                .sorted(Comparator.comparingDouble(
                        candidate -> candidate.slope().error()))
                .toList();
        if (quiet.isEmpty()) {
            return new None(confirmed.isEmpty() ? Doubt.UNSETTLED : Doubt.ROUNDING);
        }
        List<Candidate> smooth = quiet.stream()
                .filter(candidate -> IntStream.rangeClosed(candidate.first() + 1, candidate.last())
                        .allMatch(this::sidesMeet))
                .toList();
        return smooth.isEmpty() ? new None(Doubt.LEAP) : slope(smooth);
    }

    /** Whether the slopes on both sides are nearer to one another than over twice the step, as of a smooth function they are by half. */
    private boolean sidesMeet(int index) {
        Approximation leap = quotients.get(index).leap();
        Approximation before = quotients.get(index - 1).leap();
        return Math.abs(leap.value()) - leap.error() <= MEETING * (Math.abs(before.value()) + before.error());
    }

    /** The best candidate, and how far it is from others that are nearly as good: the best may be so by chance. */
    private Slope slope(List<Candidate> sorted) {
        Candidate best = sorted.get(0);
        double error = sorted.stream()
                .filter(other -> other.slope().error() <= NEARLY * best.slope().error())
                .mapToDouble(other -> distance(other.slope(), best.slope()))
                .reduce(best.slope().error(), Math::max);
        return new Slope(best.slope().value(), error, quotients.get(best.last()).steepness());
    }

    /** Neville's table row by row, from its third on: an entry needs neighbors that tell its error. */
    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        List<Approximation> above = List.of();
        for (int i = 0; i < quotients.size(); i++) {
            List<Approximation> row = row(quotients.get(i).value(), above);
            for (int j = 1; j < above.size(); j++) {
                Approximation entry = row.get(j);
                double error = entry.error() + left(j, change(row, j), change(above, j));
                if (Double.isFinite(entry.value()) && Double.isFinite(error)) {
                    candidates.add(new Candidate(i - j, i, new Approximation(entry.value(), error)));
                }
            }
            above = row;
        }
        return candidates;
    }

    /** What column j changed in a row. */
    private static double change(List<Approximation> row, int j) {
        return distance(row.get(j), row.get(j - 1));
    }

    /**
     * What column j leaves: a quarter of what its neighbor in the row above is away, 4^j times its change; and not less than the row above lets expect,
     * so that a change which is small by chance deceives nobody.
     */
    private static double left(int j, double change, double changeAbove) {
        double power = Math.scalb(1.0, 2 * j);
        return Math.max(power * change / 4, changeAbove / power);
    }

    /** T[i][j] = (4^j T[i][j-1] - T[i-1][j-1]) / (4^j - 1). */
    private static List<Approximation> row(Approximation quotient, List<Approximation> above) {
        List<Approximation> row = new ArrayList<>(List.of(quotient));
        double power = 1;
        for (int j = 0; j < Math.min(above.size(), MOST_COLUMNS); j++) {
            power *= 4;
            Approximation finer = row.get(j).times(power / (power - 1));
            row.add(finer.minus(above.get(j).times(1 / (power - 1))));
        }
        return row;
    }

    /** Whether no quotient over a smaller step contradicts it. */
    private boolean isConfirmed(Candidate candidate) {
        return IntStream.range(candidate.last() + 1, quotients.size() - 1).allMatch(i -> {
            Approximation quotient = quotients.get(i).value();
            Approximation finer = quotients.get(i + 1).value();
            double open = SAFETY * distance(quotient, finer) + quotient.error() + finer.error();
            return distance(quotient, candidate.slope())
                    <= open + candidate.slope().error();
        });
    }

    private static double distance(Approximation one, Approximation other) {
        return Math.abs(one.value() - other.value());
    }
}
