package org.gradlab.restart.basin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearSystemTest {

    @Test
    void theSolutionSolvesTheEquations() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            int size = 1 + random.nextInt(8);
            double[][] matrix = new double[size][];
            for (int i = 0; i < size; i++) {
                matrix[i] = random.doubles(size, -1, 1).toArray();
            }
            double[] right = random.doubles(size, -1, 1).toArray();

            double[] x = LinearSystem.solution(matrix, right).orElseThrow();

            for (int i = 0; i < size; i++) {
                double sum = 0;
                for (int j = 0; j < size; j++) {
                    sum += matrix[i][j] * x[j];
                }
                assertThat(sum).as("seed %d", seed).isCloseTo(right[i], within(1e-9));
            }
        }
    }

    @Test
    void aZeroOnTheDiagonalIsNoObstacle() {
        assertThat(LinearSystem.solution(new double[][] {{0, 2}, {4, 0}}, new double[] {2, 4}))
                .hasValueSatisfying(x -> assertThat(x).containsExactly(1, 1));
    }

    @Test
    void aSingularMatrixHasNoSolution() {
        assertThat(LinearSystem.solution(new double[][] {{1, 2}, {2, 4}}, new double[] {1, 2}))
                .isEmpty();
        assertThat(LinearSystem.solution(new double[][] {{0}}, new double[] {0}))
                .isEmpty();
        assertThat(LinearSystem.solution(new double[][] {{Double.NaN}}, new double[] {1}))
                .isEmpty();
    }
}
