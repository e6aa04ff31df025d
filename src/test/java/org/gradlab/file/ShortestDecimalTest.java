package org.gradlab.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortestDecimalTest {

    private final ShortestDecimal decimal = new ShortestDecimal();

    @ParameterizedTest
    @CsvSource({
        "4.9e-324, 5, -324",
        "9.9e-324, 1, -323",
        "1.5e-323, 15, -324",
        "2.2250738585072014e-308, 22250738585072014, -324",
        "1.7976931348623157e308, 17976931348623157, 292",
        "5.684341886080802e-14, 5684341886080802, -29",
        "2.0e23, 2, 23",
        "8.41e21, 841, 19",
        "0.1, 1, -1",
        "100, 1, 2",
        "9007199254740993, 9007199254740992, 0",
    })
    void findsTheKnownDigitsOfHardCases(double value, long significand, int exponent) {
        decimal.find(value);

        assertThat(decimal.significand()).isEqualTo(significand);
        assertThat(decimal.exponent()).isEqualTo(exponent);
    }

    @Test
    void readsBackAsTheSameNumberAndNoShorterDecimalDoes() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong() & Long.MAX_VALUE);
            if (Double.isFinite(value) && value > 0) {
                assertShortest(value);
            }
        }
    }

    @Test
    void powersOfTwoReadBackThoughTheirNeighborBelowIsNearer() {
        for (int exponent = -1074; exponent <= 1023; exponent++) {
            assertShortest(Math.scalb(1.0, exponent));
        }
    }

    private void assertShortest(double value) {
        decimal.find(value);
        BigDecimal found = BigDecimal.valueOf(decimal.significand(), -decimal.exponent());
        assertThat(found.doubleValue()).isEqualTo(value);
        int digits = found.precision();
        if (digits > 1) {
            assertThat(shortened(value, digits - 1, RoundingMode.FLOOR)).isNotEqualTo(value);
            assertThat(shortened(value, digits - 1, RoundingMode.CEILING)).isNotEqualTo(value);
        }
    }

    private static double shortened(double value, int digits, RoundingMode mode) {
        return new BigDecimal(value).round(new MathContext(digits, mode)).doubleValue();
    }
}
