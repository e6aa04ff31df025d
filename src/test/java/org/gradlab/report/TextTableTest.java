package org.gradlab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void wordsStartAndNumbersEndAtTheSamePlace() {
        assertThat(table().lines(new Display(80, false)))
                .containsExactly("layer    norm", "input       1", "a        12.5");
    }

    @Test
    void linesThatDoNotFitAreCut() {
        assertThat(table().lines(new Display(8, false))).containsExactly("layer  …", "input  …", "a      …");
    }

    @Test
    void headerIsBoldOnlyInColor() {
        assertThat(table().lines(new Display(80, true)))
                .containsExactly("\u001b[1mlayer    norm\u001b[0m", "input       1", "a        12.5");
    }

    @Test
    void rowNeedsACellPerColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table().row(List.of("one")))
                .withMessage("1 cells for 2 columns");
    }

    private static TextTable table() {
        TextTable table = new TextTable(List.of(TextTable.Column.words("layer"), TextTable.Column.numbers("  norm")));
        table.row(List.of("input", "1"));
        table.row(List.of("a", "12.5"));
        return table;
    }
}
