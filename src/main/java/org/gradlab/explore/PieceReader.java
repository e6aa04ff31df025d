package org.gradlab.explore;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.explore.SlopeZeros.Zero;
import org.gradlab.explore.StationaryPoint.Evidence;
import org.gradlab.explore.Subdivision.Piece;
import org.gradlab.explore.Subdivision.State;
import org.gradlab.explore.UndecidedPiece.Reason;
import org.gradlab.expression.Interval;

/** What a subdivided range says of the zeros of f': undecided pieces in a row are the surroundings of one, if their neighbors say so. */
final class PieceReader {
    /** Of the range: wider surroundings say too little of where the zero is. */
    private static final double WIDE = 1e-6;

    /** Of the range: the surroundings of a kink are narrower. */
    private static final double NARROW = 1e-12;

    private final Subdivision subdivision;
    private final Range range;
    private final List<Zero> zeros = new ArrayList<>();
    private final List<Interval> flat = new ArrayList<>();
    private final List<UndecidedPiece> undecided = new ArrayList<>();

    PieceReader(Subdivision subdivision, Range range) {
        this.subdivision = subdivision;
        this.range = range;
    }

    /** Undecided pieces in a row with what is known of their neighbors. */
    private record Surroundings(Interval over, State before, State after, boolean isHidden) {

        boolean touchesFlat() {
            return before == State.FLAT || after == State.FLAT;
        }
    }

    SlopeZeros zeros(List<Piece> pieces) {
        int i = 0;
        while (i < pieces.size()) {
            int end = i + 1;
            while (end < pieces.size() && belongTogether(pieces.get(i), pieces.get(end))) {
                end++;
            }
            Interval over = pieces.get(i).over().hull(pieces.get(end - 1).over());
            if (pieces.get(i).state() == State.FLAT) {
                flat.add(flatPiece(over, i == 0, end == pieces.size()));
            } else if (pieces.get(i).state().isUndecided()) {
                boolean isHidden = pieces.subList(i, end).stream().allMatch(piece -> piece.state() == State.HIDDEN);
                State before = i == 0 ? outside(over, -1) : pieces.get(i - 1).state();
                State after = end == pieces.size()
                        ? outside(over, 1)
                        : pieces.get(end).state();
                read(new Surroundings(over, before, after, isHidden));
            } else if (end < pieces.size()) {
                leap(over.high(), pieces.get(i).state(), pieces.get(end).state());
            }
            i = end;
        }
        return new SlopeZeros(zeros, flat, undecided);
    }

    private static boolean belongTogether(Piece one, Piece other) {
        return one.state() == other.state()
                || (one.state().isUndecided() && other.state().isUndecided());
    }

    /** Up to the round number next to its ends, where the slope's zero is left to rounding or a kink. */
    private Interval flatPiece(Interval over, boolean isFirst, boolean isLast) {
        double margin = NARROW * (range.high() - range.low());
        double from = isFirst ? range.low() : Roundest.of(new Interval(over.low() - margin, over.low()));
        double to = isLast ? range.high() : Roundest.of(new Interval(over.high(), over.high() + margin));
        return new Interval(from, to);
    }

    /** What f does a little beyond the end of the range. */
    private State outside(Interval over, int side) {
        double distance = Math.max(over.width(), (range.high() - range.low()) / 1e9);
        double x = side < 0 ? over.low() - distance : over.high() + distance;
        int sign = subdivision.slopes(Interval.of(x)).values().sign();
        boolean isDefined = !subdivision.values(Interval.of(x)).values().isEmpty();
        if (!isDefined || sign == 0) {
            return State.NO_VALUE;
        }
        return sign > 0 ? State.RISING : State.FALLING;
    }

    /** Where two decided pieces meet f' may leap over zero. */
    private void leap(double x, State before, State after) {
        if (before.sign() * after.sign() < 0) {
            zeros.add(new Zero(clipped(x), before.sign(), after.sign(), Evidence.KINK));
        }
    }

    private void read(Surroundings around) {
        Interval over = around.over();
        boolean isSlopeContinuous = subdivision.slopes(over).isContinuous();
        if (over.width() > WIDE * (range.high() - range.low())) {
            undecided.add(piece(over, around.isHidden() ? Reason.ROUNDING : Reason.EFFORT));
        } else if (!subdivision.values(over).isContinuous()) {
            edge(around);
        } else if (!around.touchesFlat()) {
            turn(around, isSlopeContinuous);
        }
    }

    /** At the edge of its domain, as w^1.5 at 0, a function may be level, too. */
    private void edge(Surroundings around) {
        double x = clipped(Roundest.of(around.over()));
        boolean isZero = !subdivision.values(Interval.of(x)).values().isEmpty()
                && subdivision.slopes(Interval.of(x)).values().isZero();
        if (isZero) {
            zeros.add(new Zero(x, around.before().sign(), around.after().sign(), Evidence.PROVED));
        } else {
            undecided.add(piece(around.over(), Reason.NO_VALUE));
        }
    }

    private void turn(Surroundings around, boolean isSlopeContinuous) {
        int before = around.before().sign();
        int after = around.after().sign();
        boolean turns = before * after < 0;
        if (turns) {
            double x = isSlopeContinuous ? zero(around.over(), before) : Roundest.of(around.over());
            zeros.add(new Zero(clipped(x), before, after, isSlopeContinuous ? Evidence.PROVED : Evidence.KINK));
        } else if (isSlopeContinuous) {
            zeros.add(new Zero(clipped(Roundest.of(around.over())), before, after, Evidence.WITHIN_ROUNDING));
        }
    }

    /** The roundest number where f' is zero but for rounding, else where its sign changes. */
    private double zero(Interval over, int before) {
        double roundest = Roundest.of(over);
        if (subdivision.slopes(Interval.of(roundest)).values().contains(0)) {
            return roundest;
        }
        double low = over.low();
        double high = over.high();
        double middle = over.middle();
        while (low < middle && middle < high) {
            int sign = subdivision.slopes(Interval.of(middle)).values().sign();
            if (sign == 0) {
                return middle;
            }
            low = sign == before ? middle : low;
            high = sign == before ? high : middle;
            middle = low + (high - low) / 2;
        }
        return middle;
    }

    private UndecidedPiece piece(Interval over, Reason reason) {
        double steepest = subdivision.slopes(over).values().magnitude();
        return new UndecidedPiece(clipped(over.low()), clipped(over.high()), steepest, reason);
    }

    private double clipped(double x) {
        return Math.max(range.low(), Math.min(range.high(), x));
    }
}
