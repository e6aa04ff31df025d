package org.gradlab.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {

    private static final List<String> COMMANDS = List.of("train", "inspect", "compare", "predict", "new");
    private static final List<String> KEYS = List.of("learningRate", "momentum", "leaky-relu", "tanh");

    @ParameterizedTest
    @CsvSource({"trian,train", "tran,train", "inspekt,inspect", "compaer,compare", "nwe,new"})
    void aTypingErrorFindsItsCommand(String typed, String meant) {
        assertThat(NearestWord.to(typed, COMMANDS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"learning_rate,learningRate", "LEARNINGRATE,learningRate", "leakyRelu,leaky-relu", "mom,momentum"})
    void caseSeparatorsAndWhatIsLeftOffHardlyCount(String typed, String meant) {
        assertThat(NearestWord.to(typed, KEYS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"fit", "xylophone", "''"})
    void anotherWordFindsNone(String typed) {
        assertThat(NearestWord.to(typed, COMMANDS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"kitten,sitting,3", "'',abc,3", "ab,ba,1", "same,same,0"})
    void editsAreCounted(String a, String b, int edits) {
        assertThat(NearestWord.edits(a, b)).isEqualTo(edits);
        assertThat(NearestWord.edits(b, a)).isEqualTo(edits);
    }
}
