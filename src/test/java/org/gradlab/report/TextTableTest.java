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
    void columnsThatDoNotFitFollowBelowWithTheFirst() {
        TextTable wide = new TextTable(List.of(
                TextTable.Column.words("layer"),
                TextTable.Column.numbers("norm"),
                TextTable.Column.numbers("rms"),
                TextTable.Column.numbers("max")));
        wide.row(List.of("1", "12.5", "2", "3"));

        assertThat(wide.lines(new Display(16, false)))
                .containsExactly("layer  norm  rms", "1      12.5    2", "", "layer  max", "1        3");
        assertThat(wide.lines(new Display(1, false))).hasSize(8);
    }

    @Test
    void rowsThatDoNotFitAreCountedWhereTheyAreMissing() {
        TextTable steps = steps(100);

        assertThat(steps.lines(new Display(80, 6, false)))
                .containsExactly(
                        "step  w", "0     0", "1     1", "... 96 rows more with --full", "98    98", "99    99");
        assertThat(steps.lines(new Display(80, 101, false))).hasSize(101);
        assertThat(steps.lines(new Display(80, 100, false))).hasSize(100).contains("... 2 rows more with --full");
    }

    @Test
    void neighboursThatDifferInTheFirstCellAloneAreFolded() {
        TextTable table = TextTable.aligned("step", "w");
        table.row(List.of("0", "1"));
        table.row(List.of("1", "0"));
        table.row(List.of("2", "0"));
        table.row(List.of("3", "0"));
        table.row(List.of("4", "1"));

        assertThat(table.folded().lines(new Display(80, false)))
                .containsExactly("step    w", "0       1", "1 to 3  0", "4       1");
    }

    private static TextTable steps(int count) {
        TextTable table = TextTable.aligned("step", "w");
        for (int step = 0; step < count; step++) {
            table.row(List.of("" + step, "" + step));
        }
        return table;
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
