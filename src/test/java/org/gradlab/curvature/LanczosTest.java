package org.gradlab.curvature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Eigenvalues are those of the matrix, and products are those of the Hessian. */
class LanczosTest {

    /** A symmetric matrix, row by row. */
    private record Matrix(double[][] rows) implements HessianProduct {

        @Override
        public int size() {
            return rows.length;
        }

        @Override
        public double[][] times(double[]... vectors) {
            return Arrays.stream(vectors)
                    .map(v -> Arrays.stream(rows)
                            .mapToDouble(row -> Vectors.product(row, v))
                            .toArray())
                    .toArray(double[][]::new);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 60})
    void theLargestIsTheFirstOfAll(int n) {
        Matrix matrix = random(n);
        double[] start = random(n).rows()[0];

        assertThat(Lanczos.largest(matrix, start))
                .isCloseTo(Spectrum.of(matrix.rows()).largest(), within(1e-8));
    }

    @Test
    void aMatrixWhoseEigenvaluesAreKnownHasThem() {
        Matrix matrix = new Matrix(new double[][] {{2, 1, 0}, {1, 2, 0}, {0, 0, -5}});

        assertThat(Spectrum.of(matrix.rows()).values())
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(3, 1, -5);
    }

    @Test
    void differencesGiveTheHessianOfASmoothFunctionWithinTheirError() {
        double[] theta = {0.3, -0.7};
        // f = exp(x) + x y^2
        DifferencedHessian hessian = new DifferencedHessian(
                theta,
                points -> points.stream()
                        .map(p -> new double[] {Math.exp(p[0]) + p[1] * p[1], 2 * p[0] * p[1]})
                        .toList());
        double[] product = hessian.times(new double[] {1, 2});

        assertThat(product[0]).isCloseTo(Math.exp(0.3) + 2 * 2 * -0.7, within(1e-9));
        assertThat(product[1]).isCloseTo(2 * -0.7 + 2 * 2 * 0.3, within(1e-9));
        assertThat(hessian.error()).isBetween(1e-12, 1e-5);
    }

    @Test
    void aPreconditionerDividesOnBothSides() {
        Matrix matrix = new Matrix(new double[][] {{8, 0}, {0, 3}});

        assertThat(Spectrum.of(Hessian.of(new PreconditionedHessian(matrix, new double[] {4, 0.5}))
                                .matrix())
                        .values())
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(6, 2);
    }

    private static Matrix random(int n) {
        RandomStream stream = new RandomStream(n, 0, Purpose.DATA);
        double[][] rows = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                rows[i][j] = stream.nextGaussian();
                rows[j][i] = rows[i][j];
            }
        }
        return new Matrix(rows);
    }

    @Test
    void aVectorOfZerosHasAProductOfZeros() {
        assertThat(new DifferencedHessian(new double[] {1}, points -> List.of()).times(new double[1]))
                .containsExactly(0);
    }
}
