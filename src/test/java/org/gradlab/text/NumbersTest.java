package org.gradlab.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "12, 12",
        "0.25, 0.25",
        "0.123456, 0.1235",
        "-0.0123456, -0.01235",
        "0.0001, 0.0001",
        "0.00009999, 9.999e-05",
        "0.000099999, 0.0001",
        "1.2e-7, 1.2e-07",
        "12345, 12350",
        "999999, 1e+06",
        "1.5e300, 1.5e+300",
        "NaN, -",
        "Infinity, inf",
        "-Infinity, -inf",
    })
    void measuresHaveFourDigits(double value, String text) {
        assertThat(Numbers.measure(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-2, -2",
        "0.1, 0.1",
        "54.598150033, 54.59815",
        "1e-16, 1e-16",
        "-1234567890, -1.234568e+09",
        "NaN, -"
    })
    void preciseNumbersHaveSevenDigits(double number, String text) {
        assertThat(Numbers.precise(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1.54, 1.5", "9.96, 10", "12.3, 12", "3421, '3,400'", "123456, '120,000'", "2.34e9, 2.3e+09"})
    void timesHaveTwoDigits(double ratio, String text) {
        assertThat(Numbers.times(ratio)).isEqualTo(text);
    }

    @Test
    void sharesAreInPercentAndCountsHaveSeparators() {
        assertThat(Numbers.percent(0.95833)).isEqualTo("95.8 %");
        assertThat(Numbers.percent(Double.NaN)).isEqualTo("-");
        assertThat(Numbers.count(1234567)).isEqualTo("1,234,567");
    }
}
