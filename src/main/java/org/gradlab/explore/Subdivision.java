package org.gradlab.explore;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradlab.expression.Enclosure;
import org.gradlab.expression.EnclosureProgram;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Interval;

/**
 * A range cut into pieces until of each it is proved that f rises, falls or is flat there, by enclosures of f' over the whole piece (Moore
 * 1966). What is left are the surroundings of zeros, kinks and poles, a few units in the last place wide, and what rounding hides.
 */
final class Subdivision {
    private static final int FIRST_PIECES = 64;
    private static final int MOST_HALVINGS = 46;

    /** With more open pieces at once the zeros are too many, or the slope too close to zero over a stretch. */
    private static final int MOST_OPEN = 3000;

    /** From here on it pays to ask whether rounding hides a piece. */
    private static final int FIRST_HIDDEN = 8;

    private static final double[] SHARES = {0.03, 0.21, 0.5, 0.71, 0.98};

    private final EnclosureProgram function;
    private final EnclosureProgram slope;
    private final EnclosureProgram curvature;

    private Subdivision(Gradient gradient, String variable) {
        Expression slope = gradient.partials().get(0);
        this.function = EnclosureProgram.of(List.of(variable), List.of(gradient.function()));
        this.slope = EnclosureProgram.of(List.of(variable), List.of(slope));
        this.curvature = EnclosureProgram.of(List.of(variable), List.of(slope.derivative(variable)));
    }

    /** What is known of a piece. */
    enum State {
        RISING(1),
        FALLING(-1),
        FLAT(0),
        /** f or f' has no value all along. */
        NO_VALUE(0),
        /** Not decided yet. */
        OPEN(0),
        /** Not to be decided: f' is zero but for rounding everywhere. */
        HIDDEN(0);

        private final int sign;

        State(int sign) {
            this.sign = sign;
        }

        /** The sign of f'; 0 where it has none, or none is known. */
        int sign() {
            return sign;
        }

        boolean isUndecided() {
            return this == OPEN || this == HIDDEN;
        }
    }

    /** A piece of the range. */
    record Piece(Interval over, State state) {}

    static SlopeZeros zeros(Gradient gradient, Range range) {
        Subdivision subdivision = new Subdivision(gradient, range.variable());
        return new PieceReader(subdivision, range).zeros(subdivision.pieces(range));
    }

    /** The range, and a few units in the last place more: a zero at its end may be typed with too few digits. */
    private List<Piece> pieces(Range range) {
        double low = range.low() - 4 * Math.ulp(range.low());
        double high = range.high() + 4 * Math.ulp(range.high());
        double[] cuts = DoubleStream.concat(
                        IntStream.range(0, FIRST_PIECES).mapToDouble(i -> low + (high - low) * i / FIRST_PIECES),
                        DoubleStream.of(high))
                .toArray();
        List<Piece> pieces = IntStream.range(0, FIRST_PIECES)
                .mapToObj(i -> piece(new Interval(cuts[i], cuts[i + 1]), 0))
                .toList();
        for (int halving = 1; halving <= MOST_HALVINGS && isSearchable(pieces); halving++) {
            int depth = halving;
            pieces = pieces.stream().flatMap(piece -> halves(piece, depth)).toList();
        }
        return pieces;
    }

    private static boolean isSearchable(List<Piece> pieces) {
        long open = pieces.stream().filter(piece -> piece.state() == State.OPEN).count();
        return open > 0 && open <= MOST_OPEN;
    }

    private Stream<Piece> halves(Piece piece, int depth) {
        double middle = piece.over().middle();
        boolean isDivisible = piece.state() == State.OPEN
                && piece.over().low() < middle
                && middle < piece.over().high();
        return isDivisible
                ? Stream.of(
                        piece(new Interval(piece.over().low(), middle), depth),
                        piece(new Interval(middle, piece.over().high()), depth))
                : Stream.of(piece);
    }

    private Piece piece(Interval over, int depth) {
        return new Piece(over, state(over, depth));
    }

    private State state(Interval over, int depth) {
        Enclosure values = values(over);
        Enclosure slopes = slopes(over);
        if (values.values().isEmpty() || slopes.values().isEmpty()) {
            return State.NO_VALUE;
        }
        if (!values.isContinuous()) {
            return State.OPEN;
        }
        if (slopes.values().isZero() && slopes.isContinuous()) {
            return State.FLAT;
        }
        int sign = slopes.values().sign();
        if (sign != 0) {
            return sign > 0 ? State.RISING : State.FALLING;
        }
        boolean isHidden = slopes.isContinuous()
                && (slopes.values().magnitude() < Double.MIN_NORMAL || (depth >= FIRST_HIDDEN && isZeroAround(over)));
        return isHidden ? State.HIDDEN : State.OPEN;
    }

    private boolean isZeroAround(Interval over) {
        return DoubleStream.of(SHARES)
                .allMatch(share -> slopes(Interval.of(over.low() + share * over.width()))
                        .values()
                        .contains(0));
    }

    Enclosure values(Interval over) {
        return over(function, over);
    }

    /** The narrower of two enclosures: the plain one, and that by the mean value theorem, f'(m) + f''(piece) * (piece - m). */
    Enclosure slopes(Interval over) {
        Enclosure plain = over(slope, over);
        if (!plain.isContinuous() || plain.values().sign() != 0 || over.width() == 0) {
            return plain;
        }
        Enclosure bends = over(curvature, over);
        if (!bends.isContinuous()) {
            return plain;
        }
        Interval middle = Interval.of(over.middle());
        Interval atMiddle = over(slope, middle).values();
        Interval bent = atMiddle.plus(bends.values().times(over.minus(middle)));
        return new Enclosure(plain.values().intersection(bent), true);
    }

    private static Enclosure over(EnclosureProgram program, Interval piece) {
        return program.over(List.of(piece)).get(0);
    }
}
