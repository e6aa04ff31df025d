package org.gradlab.report.explain;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.explain.Formula;
import org.gradlab.explain.Formula.Applied;
import org.gradlab.explain.Formula.Derivative;
import org.gradlab.explain.Formula.Joined;
import org.gradlab.explain.Formula.Numbers;
import org.gradlab.explain.Formula.Shape;
import org.gradlab.explain.Formula.Symbol;
import org.gradlab.explain.Formula.Transposed;
import org.gradlab.explain.Formula.Words;

/** A formula in plain characters, matrices over several lines. */
final class TextFormula {

    private static final int MOST_ROWS = 5;

    /** As many numbers of nine digits as fit a line. */
    private static final int MOST_COLUMNS = 4;

    private TextFormula() {}

    /** The pieces of a formula, between which a line may be broken. */
    static List<TextBox> pieces(Formula formula) {
        if (formula instanceof Joined joined) {
            List<TextBox> pieces = new ArrayList<>();
            for (Formula part : joined.parts()) {
                List<TextBox> of = pieces(part);
                if (!pieces.isEmpty()) {
                    of = new ArrayList<>(of);
                    of.set(0, TextBox.of(sign(joined)).beside(of.get(0)));
                }
                pieces.addAll(of);
            }
            return pieces;
        }
        return List.of(box(formula));
    }

    /** A formula without matrices, in one line. */
    static String line(Formula formula) {
        return joined(TextBox.of(""), pieces(formula)).lines().get(0);
    }

    private static TextBox box(Formula formula) {
        if (formula instanceof Symbol symbol) {
            return TextBox.of(symbol.letter() + symbol.index());
        }
        if (formula instanceof Derivative derivative) {
            return TextBox.of(
                    "dL/d" + derivative.by().letter() + derivative.by().index());
        }
        if (formula instanceof Applied applied) {
            TextBox name = TextBox.of(applied.function() + (applied.isPrimed() ? "'" : "") + "(");
            return joined(name, pieces(applied.argument())).beside(TextBox.of(")"));
        }
        if (formula instanceof Transposed turned) {
            return joined(TextBox.of(""), pieces(turned.of())).beside(TextBox.of("^T"));
        }
        if (formula instanceof Shape shape) {
            return TextBox.of("[" + shape.rows() + "x" + shape.columns() + "]");
        }
        if (formula instanceof Numbers numbers) {
            return box(new ShownMatrix(numbers.matrix(), MOST_ROWS, MOST_COLUMNS));
        }
        return formula instanceof Words words ? TextBox.of(words.text()) : joined(TextBox.of(""), pieces(formula));
    }

    private static TextBox joined(TextBox first, List<TextBox> boxes) {
        TextBox all = first;
        for (TextBox box : boxes) {
            all = all.beside(box);
        }
        return all;
    }

    private static String sign(Joined joined) {
        return switch (joined.operator()) {
            case PRODUCT -> " ";
            case ELEMENTWISE -> " * ";
            case PLUS -> " + ";
            case MINUS -> " - ";
        };
    }

    private static TextBox box(ShownMatrix matrix) {
        List<List<String>> cells = matrix.cells();
        if (matrix.isNumber()) {
            return TextBox.of(cells.get(0).get(0));
        }
        int columns = cells.get(0).size();
        int[] widths = new int[columns];
        cells.forEach(row -> {
            for (int j = 0; j < columns; j++) {
                widths[j] = Math.max(widths[j], row.get(j).length());
            }
        });
        return new TextBox(
                cells.stream().map(row -> "[" + line(row, widths) + "]").toList());
    }

    private static String line(List<String> row, int[] widths) {
        List<String> padded = new ArrayList<>();
        for (int j = 0; j < widths.length; j++) {
            padded.add(" ".repeat(widths[j] - row.get(j).length()) + row.get(j));
        }
        return String.join("  ", padded);
    }
}
