package org.gradlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenfulTest {
    private static final Display SCREEN = new Display(80, 6, false);

    @Test
    void whatFitsIsLeftAlone() {
        List<String> lines = List.of("a", "b", "", "c", "d", "e");
        assertThat(Screenful.of(lines, SCREEN)).isEqualTo(lines);
        List<String> many = List.of("a", "b", "c", "d", "e", "f", "g");
        assertThat(Screenful.of(many, SCREEN.whole())).isEqualTo(many);
    }

    @Test
    void aCutIsMadeWhereAPartEndsAndCountsWhatIsMissing() {
        assertThat(Screenful.of(List.of("a", "b", "c", "", "d", "e", "f"), SCREEN))
                .containsExactly("a", "b", "c", "", "... 3 lines more with --full");
    }

    @Test
    void aLongPartIsCutInside() {
        assertThat(Screenful.of(List.of("a", "", "b", "c", "d", "e", "f"), SCREEN))
                .containsExactly("a", "", "b", "c", "... 3 lines more with --full");
    }

    @Test
    void aLastPartOfOneLineStays() {
        assertThat(Screenful.of(List.of("a", "b", "c", "d", "e", "f", "", "Plot: p.svg"), SCREEN))
                .containsExactly("a", "b", "... 4 lines more with --full", "", "Plot: p.svg");
    }
}
