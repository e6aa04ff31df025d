package org.gradlab.curvature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpectrumTest {

    @Test
    void vectorsAreStretchedByTheirValuesAndStandAtRightAngles() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            int n = 1 + random.nextInt(12);
            double[][] matrix = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j <= i; j++) {
                    matrix[i][j] = random.nextGaussian();
                    matrix[j][i] = matrix[i][j];
                }
            }
            Spectrum spectrum = Spectrum.of(matrix);
            for (int v = 0; v < n; v++) {
                double[] vector = spectrum.vectors()[v];
                for (int i = 0; i < n; i++) {
                    assertThat(dot(matrix[i], vector))
                            .as("seed %d", seed)
                            .isCloseTo(spectrum.values()[v] * vector[i], within(1e-12));
                    assertThat(dot(vector, spectrum.vectors()[i]))
                            .as("seed %d", seed)
                            .isCloseTo(i == v ? 1 : 0, within(1e-12));
                }
            }
            assertThat(spectrum.smallest()).isLessThanOrEqualTo(spectrum.largest());
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Test
    void gainsAddUpOverTheAxesWithoutTheirSigns() {
        Spectrum spectrum = Spectrum.of(new double[][] {{2, 0}, {0, -4}});

        assertThat(spectrum.sumOfGains(new double[] {2, 4})).isEqualTo(1 + 2);
        assertThat(Arrays.stream(spectrum.lowestDirection()).map(Math::abs)).containsExactly(0.0, 1.0);
        assertThat(Spectrum.of(new double[][] {{0}}).sumOfGains(new double[] {1}))
                .isInfinite();
    }
}
