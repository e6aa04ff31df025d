package org.gradlab.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EigenvaluesTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 20})
    void sumAndSumOfSquaresAreThoseOfTheMatrix(int n) {
        double[][] matrix = symmetric(n);
        double trace = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            trace += matrix[i][i];
            for (int j = 0; j < n; j++) {
                squares += matrix[i][j] * matrix[i][j];
            }
        }
        List<Double> eigenvalues = Eigenvalues.of(matrix);
        assertThat(eigenvalues).isSorted();
        assertThat(eigenvalues.stream().mapToDouble(e -> e).sum()).isCloseTo(trace, within(1e-12 * n));
        assertThat(eigenvalues.stream().mapToDouble(e -> e * e).sum()).isCloseTo(squares, within(1e-11 * n * n));
    }

    /** Q diag(d) Q' with a reflection Q has the eigenvalues d. */
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 9})
    void aTurnedDiagonalIsFoundAgain(int n) {
        Random random = new Random(n);
        double[] v = random.doubles(n).toArray();
        double square = Arrays.stream(v).map(x -> x * x).sum();
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    double qik = (i == k ? 1 : 0) - 2 * v[i] * v[k] / square;
                    double qjk = (j == k ? 1 : 0) - 2 * v[j] * v[k] / square;
                    matrix[i][j] += qik * k * qjk;
                }
            }
        }
        List<Double> eigenvalues = Eigenvalues.of(matrix);
        for (int k = 0; k < n; k++) {
            assertThat(eigenvalues.get(k)).isCloseTo(k, within(1e-13 * n));
        }
    }

    private static double[][] symmetric(int n) {
        Random random = new Random(n);
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                matrix[i][j] = random.nextGaussian();
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }
}
