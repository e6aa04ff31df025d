package org.gradlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockCharactersTest {

    @Test
    void sparklineClimbsEvenlyWithTheLogarithm() {
        assertThat(Sparkline.of(1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7)).isEqualTo("▁▂▃▄▅▆▇█");
    }

    @Test
    void sparklineShowsWhatHasNoLogarithm() {
        assertThat(Sparkline.of(1, 0, Double.NaN, Double.POSITIVE_INFINITY, 100))
                .isEqualTo("▁▁ ██");
        assertThat(Sparkline.of(3, 3)).isEqualTo("██");
        assertThat(Sparkline.of(0, Double.NaN)).isEqualTo("▁ ");
        assertThat(Sparkline.of()).isEmpty();
    }

    @Test
    void barIsAsLongAsItsFractionButAlwaysSeen() {
        assertThat(Bar.of(1, 4)).isEqualTo("████");
        assertThat(Bar.of(0.5, 4)).isEqualTo("██");
        assertThat(Bar.of(0.375, 4)).isEqualTo("█▌");
        assertThat(Bar.of(0, 4)).isEqualTo("▏");
    }

    @Test
    void histogramShowsTheBinsBetweenTheFirstAndLastThatAreNotEmpty() {
        List<String> labels = List.of("1e-4", "1e-3", "1e-2", "1e-1", "1e0");

        assertThat(HistogramText.lines(labels, new double[] {0, 2, 0, 4, 0}, new Display(16, false)))
                .containsExactly(" bin  count", "1e-3      2  █▌", "1e-2      0", "1e-1      4  ███");
        assertThat(HistogramText.lines(labels, new double[] {0, 2, 0, 4, 0}, new Display(30, false)))
                .containsExactly(
                        " bin  count", "1e-3      2  ████████▌", "1e-2      0", "1e-1      4  █████████████████");
    }

    @Test
    void emptyHistogramSaysSo() {
        double nan = Double.NaN;
        assertThat(HistogramText.lines(List.of("a", "b"), new double[] {nan, nan}, new Display(80, false)))
                .containsExactly("nothing was counted");
    }
}
