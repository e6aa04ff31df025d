package org.gradlab.report.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.explain.Matrix;
import org.gradlab.explain.TracedStep;
import org.gradlab.report.Display;
import org.gradlab.report.OutputSection;
import org.gradlab.report.TextTable;
import org.gradlab.report.TextTable.Column;
import org.gradlab.text.Numbers;

/** A whole matrix of a step: of weights the inputs below each other and the units side by side, of all else a line for every sample. */
public final class MatrixView {

    private final TracedStep step;
    private final String name;

    /** A view of the array called {@code name}. */
    public MatrixView(TracedStep step, String name) {
        this.step = step;
        this.name = name;
    }

    /** All rows, for {@code display}. */
    public List<OutputSection> sections(Display display) {
        Matrix matrix = step.array(name);
        return sections(display, matrix, IntStream.range(0, matrix.rows()).toArray());
    }

    /** The row of one sample, counted from 1. */
    public List<OutputSection> sections(Display display, int sample) {
        return sections(display, step.array(name), new int[] {sample - 1});
    }

    /** Whether it has a row for every sample. */
    public boolean isOfSamples() {
        return name.matches("x|y|(z|a|f|out|upstream|delta)[0-9]+");
    }

    private List<OutputSection> sections(Display display, Matrix matrix, int[] rows) {
        List<Column> columns = new ArrayList<>(List.of(Column.words(isOfSamples() ? "sample" : "from")));
        for (int j = 0; j < matrix.columns(); j++) {
            columns.add(Column.numbers("[" + j + "]"));
        }
        TextTable table = new TextTable(columns);
        List<double[]> content = new ArrayList<>();
        for (int row : rows) {
            List<String> cells = new ArrayList<>(List.of(isOfSamples() ? Integer.toString(row + 1) : "[" + row + "]"));
            for (int j = 0; j < matrix.columns(); j++) {
                cells.add(Numbers.precise(matrix.at(row, j)));
            }
            table.row(cells);
            content.add(matrix.row(row).values());
        }
        List<String> lines = new ArrayList<>();
        lines.add(name + " of member " + step.moment().member() + " at step "
                + Numbers.count(step.moment().step()) + ", [" + matrix.rows() + ", " + matrix.columns() + "]");
        lines.addAll(table.lines(display));
        return List.of(new OutputSection(name, content, lines));
    }
}
