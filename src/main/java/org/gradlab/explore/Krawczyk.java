package org.gradlab.explore;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradlab.expression.Enclosure;
import org.gradlab.expression.EnclosureProgram;
import org.gradlab.expression.Hessian;
import org.gradlab.expression.Interval;

/**
 * Zeros of a gradient in a box by Newton's method on intervals (Krawczyk 1969): K = m - Y g(m) + (I - Y H(X)) (X - m), with m the
 * middle of X and Y about the inverse of H(m). All zeros in X lie in K; if K lies inside X there is exactly one.
 */
final class Krawczyk {
    private static final int MOST_REFINEMENTS = 100;

    private final EnclosureProgram gradient;
    private final EnclosureProgram hessian;

    Krawczyk(Hessian derivatives) {
        List<String> variables = derivatives.gradient().variables();
        this.gradient = EnclosureProgram.of(variables, derivatives.gradient().partials());
        this.hessian = EnclosureProgram.of(
                variables, derivatives.rows().stream().flatMap(List::stream).toList());
    }

    /** What is known of the zeros in a box: all are in {@code box}, and where {@code isUnique} there is exactly one. */
    record Finding(Box box, boolean isUnique) {}

    /** The finding; empty where there surely is no zero. */
    Optional<Finding> of(Box box) {
        List<Enclosure> slopes = slopes(box);
        boolean isImpossible = slopes.stream()
                .anyMatch(slope -> slope.values().isEmpty() || slope.values().sign() != 0);
        if (isImpossible) {
            return Optional.empty();
        }
        Box surroundings = box.withoutPoints();
        boolean isSame = surroundings.equals(box);
        boolean isSmooth = (isSame ? slopes : slopes(surroundings)).stream().allMatch(Enclosure::isContinuous);
        return isSmooth ? newton(box, surroundings) : Optional.of(new Finding(box, false));
    }

    /** The gradient over a box. */
    List<Enclosure> slopes(Box box) {
        return gradient.over(box.sides());
    }

    /** The Hessian over a box, row by row; empty where it does not exist all over. */
    Optional<List<List<Interval>>> curvatures(Box box) {
        List<Enclosure> entries = hessian.over(box.sides());
        int n = box.variables().size();
        boolean exists = entries.stream()
                .allMatch(entry ->
                        entry.isContinuous() && Double.isFinite(entry.values().width()));
        return exists
                ? Optional.of(IntStream.range(0, n)
                        .mapToObj(row -> entries.subList(row * n, (row + 1) * n).stream()
                                .map(Enclosure::values)
                                .toList())
                        .toList())
                : Optional.empty();
    }

    /** Nothing lies inside a side that is a single point, as that of a linear slope soon becomes: hence the surroundings. */
    private Optional<Finding> newton(Box box, Box surroundings) {
        Optional<Box> image = image(surroundings);
        if (image.isEmpty()) {
            return Optional.of(new Finding(box, false));
        }
        Box smaller = common(box, image.get());
        if (smaller.sides().stream().anyMatch(Interval::isEmpty)) {
            return Optional.empty();
        }
        boolean isUnique = isInside(image.get(), surroundings);
        return Optional.of(new Finding(isUnique ? refined(common(surroundings, image.get())) : smaller, isUnique));
    }

    /** As small as it gets: slowly at first where the Hessian varies much, and then twice as many digits at each turn. */
    private Box refined(Box box) {
        Box before = box;
        for (int i = 0; i < MOST_REFINEMENTS; i++) {
            Box large = before;
            Box small = image(large).map(image -> common(large, image)).orElse(large);
            if (small.equals(large)) {
                return small;
            }
            before = small;
        }
        return before;
    }

    private Optional<Box> image(Box box) {
        Optional<List<List<Interval>>> hessian = curvatures(box);
        Optional<double[][]> inverse = hessian.map(Krawczyk::middles).flatMap(Inverse::of);
        if (inverse.isEmpty()) {
            return Optional.empty();
        }
        List<Interval> middle =
                box.sides().stream().map(side -> Interval.of(side.middle())).toList();
        List<Interval> atMiddle = slopes(new Box(box.variables(), middle)).stream()
                .map(Enclosure::values)
                .toList();
        return Optional.of(new Box(
                box.variables(),
                IntStream.range(0, middle.size())
                        .mapToObj(i -> side(inverse.get()[i], i, new Terms(box, middle, atMiddle, hessian.get())))
                        .toList()));
    }

    private record Terms(Box box, List<Interval> middle, List<Interval> slopes, List<List<Interval>> hessian) {}

    private static Interval side(double[] inverseRow, int i, Terms terms) {
        int n = inverseRow.length;
        Interval side = terms.middle.get(i);
        for (int j = 0; j < n; j++) {
            side = side.minus(Interval.of(inverseRow[j]).times(terms.slopes.get(j)));
            Interval product = i == j ? Interval.ONE : Interval.ZERO;
            for (int k = 0; k < n; k++) {
                product = product.minus(
                        Interval.of(inverseRow[k]).times(terms.hessian.get(k).get(j)));
            }
            side = side.plus(product.times(terms.box.sides().get(j).minus(terms.middle.get(j))));
        }
        return side;
    }

    static double[][] middles(List<List<Interval>> matrix) {
        return matrix.stream()
                .map(row -> row.stream().mapToDouble(Interval::middle).toArray())
                .toArray(double[][]::new);
    }

    private static Box common(Box one, Box other) {
        return new Box(
                one.variables(),
                IntStream.range(0, one.sides().size())
                        .mapToObj(i ->
                                one.sides().get(i).intersection(other.sides().get(i)))
                        .toList());
    }

    private static boolean isInside(Box inner, Box outer) {
        return IntStream.range(0, inner.sides().size())
                .allMatch(i -> outer.sides().get(i).low() < inner.sides().get(i).low()
                        && inner.sides().get(i).high() < outer.sides().get(i).high());
    }
}
