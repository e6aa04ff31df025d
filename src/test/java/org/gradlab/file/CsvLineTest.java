package org.gradlab.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

    private final CsvLine line = new CsvLine();

    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "-0.0, -0.0",
        "12, 12.0",
        "-3.25, -3.25",
        "0.001, 0.001",
        "0.00012, 0.00012",
        "0.000012, 1.2e-5",
        "1e-7, 1e-7",
        "-4.9e-324, -5e-324",
        "999999999999999, 999999999999999.0",
        "1e15, 1000000000000000.0",
        "9007199254740992, 9007199254740992.0",
        "1.25e16, 1.25e16",
        "1.7976931348623157e308, 1.7976931348623157e308",
        "123456.789, 123456.789",
        "NaN, ''",
        "Infinity, inf",
        "-Infinity, -inf",
    })
    void measuresAreShortAndAlwaysFloatingPoint(double measure, String text) {
        assertThat(text(line.add(7L).add(measure))).isEqualTo("7," + text);
    }

    @Test
    void integersAreWrittenAsSuch() {
        assertThat(text(line.add(0L).add(10L).add(-5L).add(Long.MAX_VALUE).add(Long.MIN_VALUE)))
                .isEqualTo("0,10,-5,9223372036854775807,-9223372036854775808");
    }

    @Test
    void growsToAnyLength() {
        for (int i = 0; i < 500; i++) {
            line.add("column");
        }

        assertThat(text(line)).hasSize(500 * 7 - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b", "a\"b", "a\nb"})
    void textThatWouldNeedQuotesIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> line.add(text)).withMessageContaining(text);
    }

    private static String text(CsvLine line) {
        return new String(line.bytes(), 0, line.length(), StandardCharsets.UTF_8);
    }
}
