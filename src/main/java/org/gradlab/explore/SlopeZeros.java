package org.gradlab.explore;

import java.util.List;
import org.gradlab.explore.StationaryPoint.Evidence;
import org.gradlab.expression.Interval;

/** Where f' is zero over a range, before anything is said of f. */
record SlopeZeros(List<Zero> zeros, List<Interval> flat, List<UndecidedPiece> undecided) {

    SlopeZeros {
        zeros = List.copyOf(zeros);
        flat = List.copyOf(flat);
        undecided = List.copyOf(undecided);
    }

    /** A zero and the signs of f' on both sides; 0 where there is no f'. */
    record Zero(double x, int before, int after, Evidence evidence) {}
}
