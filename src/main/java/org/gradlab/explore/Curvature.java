package org.gradlab.explore;

import java.util.List;
import org.gradlab.expression.Interval;

/**
 * The eigenvalues of a symmetric matrix whose entries are known within intervals.
 *
 * @param eigenvalues of the middles, smallest first
 * @param error how far each may be off: no more than the norm of what the entries are (Weyl), and the rounding of the rotations
 */
record Curvature(List<Double> eigenvalues, double error) {
    /** In units in the last place of the largest eigenvalue, for each row. */
    private static final double ROTATION_UNITS = 4;

    Curvature {
        eigenvalues = List.copyOf(eigenvalues);
    }

    static Curvature of(List<List<Interval>> matrix) {
        List<Double> eigenvalues = Eigenvalues.of(Krawczyk.middles(matrix));
        double spread = matrix.stream()
                .mapToDouble(row -> row.stream().mapToDouble(Interval::width).sum())
                .max()
                .orElse(0);
        double largest = eigenvalues.stream().mapToDouble(Math::abs).max().orElse(0);
        double rounding = largest == 0 ? 0 : ROTATION_UNITS * eigenvalues.size() * Math.ulp(largest);
        return new Curvature(eigenvalues, spread + rounding);
    }

    /** The kind of a point where the slope is zero; undecided where an eigenvalue may be zero. */
    PointKind kind() {
        double lowest = eigenvalues.get(0);
        double highest = eigenvalues.get(eigenvalues.size() - 1);
        if (lowest < -error && highest > error) {
            return PointKind.SADDLE;
        }
        if (lowest > error) {
            return PointKind.MINIMUM;
        }
        return highest < -error ? PointKind.MAXIMUM : PointKind.DEGENERATE;
    }
}
