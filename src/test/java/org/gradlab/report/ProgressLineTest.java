package org.gradlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private static final long MILLI = 1_000_000;

    private final List<String> written = new ArrayList<>();

    @Test
    void terminalLineIsWrittenOverAtMostEvery200Milliseconds() {
        ProgressLine line = new ProgressLine(written::add, true, new Display(75, false));

        line.show(at(1200, 26), Long.MAX_VALUE);
        line.show(at(1300, 28), Long.MAX_VALUE + 199 * MILLI);
        line.show(at(1400, 1448), Long.MAX_VALUE + 200 * MILLI);

        assertThat(written)
                .containsExactly(
                        "\repoch 1,200/5,000  24 %  1:22 left  best loss 0.0012  median 0.34  385 ste…",
                        "\repoch 1,400/5,000  28 %  1:02:03 left  best loss 0.0012  median 0.34  7 st…");
    }

    @Test
    void endIsShownAtOnceAndFinishWipesTheLine() {
        ProgressLine line = new ProgressLine(written::add, true, new Display(20, false));

        line.show(at(4000, 1), 0);
        line.show(at(5000, 0), 1);
        line.finish();
        line.finish();

        assertThat(written)
                .containsExactly("\repoch 4,000/5,000  …", "\repoch 5,000/5,000  …", "\r" + " ".repeat(20) + "\r");
    }

    @Test
    void shorterTextWipesTheRestOfALongerOne() {
        ProgressLine line = new ProgressLine(written::add, true, new Display(200, false));

        line.show(at(1000, 1800), 0);
        line.show(at(1000, 0), 300 * MILLI);

        assertThat(written.get(0)).contains("2:00:00 left");
        assertThat(written.get(1)).endsWith("median 0.34" + " ".repeat("2:00:00 left    1 steps/s".length()));
    }

    @Test
    void pipeGetsALineForEveryTenthOfTheWayAtMostOneASecond() {
        ProgressLine line = new ProgressLine(written::add, false, new Display(20, false));

        for (int epoch = 0; epoch <= 5000; epoch += 50) {
            line.show(at(epoch, 60), epoch * 4L * MILLI);
        }
        line.finish();

        assertThat(written).hasSize(10).allMatch(text -> text.endsWith("steps/s" + System.lineSeparator()));
        assertThat(written.get(0))
                .startsWith("epoch 500/5,000  10 %  9:00 left  best loss 0.0012  median 0.34  167 steps/s");
        assertThat(written.get(9)).startsWith("epoch 5,000/5,000  100 %  best loss");
    }

    @Test
    void aRunOfLessThanASecondHasOneLineWithoutARate() {
        ProgressLine line = new ProgressLine(written::add, false, new Display(20, false));

        for (int epoch = 0; epoch <= 5000; epoch += 50) {
            line.show(at(epoch, 0), epoch * MILLI / 6);
        }

        assertThat(written)
                .containsExactly("epoch 5,000/5,000  100 %  best loss 0.0012  median 0.34" + System.lineSeparator());
    }

    private static Progress at(double epoch, long seconds) {
        return new Progress("epoch", 0, epoch, 5000, 0.0012, 0.34, 10_000, Duration.ofSeconds(seconds));
    }
}
