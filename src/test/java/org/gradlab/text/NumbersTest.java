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

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0.038; 38 ns",
                "0.9996; 1,000 ns",
                "1; 1.0 \u00b5s",
                "5.84; 5.8 \u00b5s",
                "10; 10 \u00b5s",
                "4299.4; 4,299 \u00b5s",
                "415117; 415 ms"
            })
    void durationsHaveTheUnitThatSuitsThem(double microseconds, String text) {
        assertThat(Numbers.duration(microseconds)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 1 MB",
                "1499999; 1 MB",
                "1500000; 2 MB",
                "999999999; 1,000 MB",
                "1000000000; 1 GB",
                "4123456789; 4.123 GB"
            })
    void sizesAreInMegabytesAndGigabytes(long bytes, String text) {
        assertThat(Numbers.bytes(bytes)).isEqualTo(text);
    }

    @Test
    void whatIsWorkedOutByHandHasNineDigitsAndTimesHaveTwo() {
        assertThat(Numbers.worked(0.29837110876)).isEqualTo("0.298371109");
        assertThat(Numbers.times(Double.POSITIVE_INFINITY)).isEqualTo("more than 1e+308");
        assertThat(Numbers.times(999_999)).isEqualTo("1,000,000");
        assertThat(Numbers.times(1e6)).isEqualTo("1e+06");
        assertThat(Numbers.times(9.94)).isEqualTo("9.9");
        assertThat(Numbers.times(9.96)).isEqualTo("10");
    }
}
