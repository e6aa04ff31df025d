package org.gradlab.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {

    @Test
    void controlCharactersAreWrittenOut() {
        assertThat(Visible.text("a\nb\r\tc\u001B[31m\u0000\u007F\u009B"))
                .isEqualTo("a\\nb\\r\\tc\\u001B[31m\\u0000\\u007F\\u009B");
    }

    @Test
    void marksThatTurnTheDirectionAndOtherLineEndsAreWrittenOut() {
        assertThat(Visible.text("\u202Eabc\u2028\u2029\u200B\uFEFF"))
                .isEqualTo("\\u202Eabc\\u2028\\u2029\\u200B\\uFEFF");
    }

    @Test
    void halvesOfPairsAreWrittenOutAndWholeOnesAreShown() {
        assertThat(Visible.text("\uD83D x \uD83D\uDE00")).isEqualTo("\\uD83D x \uD83D\uDE00");
    }

    @Test
    void lettersOfAnyLanguageAreShown() {
        assertThat(Visible.text("Größe, длина, 長さ")).isEqualTo("Größe, длина, 長さ");
    }

    @Test
    void longTextIsCut() {
        assertThat(Visible.shortened("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Visible.shortened("abcdefg", 6)).isEqualTo("abcdef...");
        assertThat(Visible.shortened("\u0001".repeat(1_000_000), 12)).isEqualTo("\\u0001\\u0001...");
    }

    @Test
    void aTextOfSeveralLinesKeepsThemAndNoOtherControl() {
        assertThat(Visible.lines("a\nb\tc\r\n\u001b[1m\u00e9")).isEqualTo("a\nb\\tc\\r\n\\u001B[1m\u00e9");
    }

    @Test
    void whatIsWrittenOutReadsAsTheSameStringOfJson() {
        String text = "\u009b\u202e\u200b\u2028\u007f\udb40\udc01 \ud800";
        String json = Visible.lines(new com.google.gson.Gson().toJson(text));
        assertThat(json).matches("[ -~]*");
        assertThat(new com.google.gson.Gson().fromJson(json, String.class)).isEqualTo(text);
    }
}
