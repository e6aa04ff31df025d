package org.gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final List<String> COMMANDS = List.of("train", "inspect", "compare", "predict", "new");

    @ParameterizedTest
    @CsvSource({"trian,train", "tran,train", "inspekt,inspect", "compaer,compare", "nwe,new"})
    void aTypingErrorFindsItsCommand(String typed, String meant) {
        assertThat(Spelling.nearest(typed, COMMANDS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"fit", "xylophone", "''"})
    void anotherWordFindsNone(String typed) {
        assertThat(Spelling.nearest(typed, COMMANDS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"kitten,sitting,3", "'',abc,3", "ab,ba,1", "same,same,0"})
    void editsAreCounted(String a, String b, int edits) {
        assertThat(Spelling.edits(a, b)).isEqualTo(edits);
        assertThat(Spelling.edits(b, a)).isEqualTo(edits);
    }
}
