package org.gradlab.restart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

    /** Ends from {@code (p + z^2/2n +- z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n)}, computed apart. */
    @ParameterizedTest
    @CsvSource({
        "0, 10, 0, 0.2775327998628892",
        "10, 10, 0.7224672001371106, 1",
        "1, 10, 0.0178762131, 0.4041500268",
        "5, 10, 0.2365930905, 0.7634069095",
        "20, 64, 0.2123106653948205, 0.4339233570274815",
        "1, 1, 0.2065493143, 1",
    })
    void intervalIsWilsons(int successes, int trials, double low, double high) {
        Proportion rate = new Proportion(successes, trials);

        assertThat(rate.low()).isCloseTo(low, within(1e-9));
        assertThat(rate.high()).isCloseTo(high, within(1e-9));
    }

    @Test
    void moreSuccessesThanTrialsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(0, 0));
    }
}
