package org.gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void colorNeedsResultsOnATerminal() {
        assertThat(Terminal.of("out,err", Map.of())).isEqualTo(new Terminal(true, true, true, 80));
        assertThat(Terminal.of(",err", Map.of())).isEqualTo(new Terminal(false, true, false, 80));
        assertThat(Terminal.of("", Map.of())).isEqualTo(Terminal.NONE);
    }

    @Test
    void noColorIsHonoredUnlessEmpty() {
        assertThat(Terminal.of("out,err", Map.of("NO_COLOR", "1")).color()).isFalse();
        assertThat(Terminal.of("out,err", Map.of("NO_COLOR", "")).color()).isTrue();
    }

    @Test
    void aDumbTerminalRedrawsNoLine() {
        assertThat(Terminal.of("out,err", Map.of("TERM", "dumb"))).isEqualTo(new Terminal(true, false, false, 80));
    }

    @Test
    void tablesFitTheTerminalAndAreNotCutInAFile() {
        assertThat(Terminal.of("out", Map.of("COLUMNS", "72")).display().width())
                .isEqualTo(72);
        assertThat(Terminal.of("out", Map.of("COLUMNS", "wide")).display().width())
                .isEqualTo(80);
        assertThat(Terminal.of("", Map.of("COLUMNS", "72")).display().width()).isEqualTo(240);
    }
}
