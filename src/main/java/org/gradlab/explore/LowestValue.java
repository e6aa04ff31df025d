package org.gradlab.explore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.gradlab.expression.Enclosure;
import org.gradlab.expression.EnclosureProgram;
import org.gradlab.expression.Hessian;
import org.gradlab.expression.Interval;

/**
 * Whether a function is anywhere lower than at its known minima, by branch and bound (Skelboe 1974): a box is discarded where an enclosure
 * of its values lies high enough, or where the function is convex on the box and a minimum.
 */
final class LowestValue {
    private static final int MOST_BOXES = 4_000;

    private final EnclosureProgram function;
    private final Krawczyk krawczyk;
    private final Box whole;

    LowestValue(Hessian derivatives, Box whole) {
        this.function = EnclosureProgram.of(
                whole.variables(), List.of(derivatives.gradient().function()));
        this.krawczyk = new Krawczyk(derivatives);
        this.whole = whole;
    }

    /** All values over a box. */
    Interval over(Box box) {
        return function.over(box.sides()).get(0).values();
    }

    /** Of minima as high as {@code height}, each inside one of the boxes. */
    Extent extent(Interval height, List<Box> minima) {
        Deque<Box> open = new ArrayDeque<>(List.of(whole));
        for (int i = 0; i < MOST_BOXES && !open.isEmpty(); i++) {
            Box box = open.removeFirst();
            if (reachesBelow(height, box) && !isBowl(box, minima)) {
                if (isBelow(height, box)) {
                    return Extent.LOCAL;
                }
                box.parts(whole).forEach(open::addLast);
            }
        }
        return open.isEmpty() ? Extent.GLOBAL : Extent.UNKNOWN;
    }

    private boolean reachesBelow(Interval height, Box box) {
        Interval values = over(box);
        return !values.isEmpty() && values.low() < height.low();
    }

    /** Whether the value in the middle surely is lower. */
    private boolean isBelow(Interval height, Box box) {
        Enclosure middle = function.over(box.sides().stream()
                        .map(side -> Interval.of(side.middle()))
                        .toList())
                .get(0);
        return !middle.values().isEmpty() && middle.values().high() < height.low();
    }

    private boolean isBowl(Box box, List<Box> minima) {
        return minima.stream().anyMatch(minimum -> {
            Optional<Curvature> curvature =
                    krawczyk.curvatures(box.hull(minimum)).map(Curvature::of);
            return curvature.filter(found -> found.kind() == PointKind.MINIMUM).isPresent();
        });
    }
}
