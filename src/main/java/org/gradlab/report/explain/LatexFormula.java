package org.gradlab.report.explain;

import java.util.List;
import java.util.stream.Collectors;
import org.gradlab.explain.Block.Derivation;
import org.gradlab.explain.Formula;
import org.gradlab.explain.Formula.Applied;
import org.gradlab.explain.Formula.Derivative;
import org.gradlab.explain.Formula.Joined;
import org.gradlab.explain.Formula.Numbers;
import org.gradlab.explain.Formula.Shape;
import org.gradlab.explain.Formula.Symbol;
import org.gradlab.explain.Formula.Transposed;
import org.gradlab.explain.Formula.Words;

/** A formula in LaTeX, which Markdown takes too. */
final class LatexFormula {

    private static final int MOST = 8;

    private LatexFormula() {}

    /** The lines of a derivation, aligned at their equals signs. */
    static String aligned(Derivation derivation) {
        return derivation.right().stream()
                .map(right -> " &= " + of(right))
                .collect(Collectors.joining(
                        " \\\\\n", "\\begin{aligned}\n" + of(derivation.left()), "\n\\end{aligned}"));
    }

    private static String of(Formula formula) {
        if (formula instanceof Symbol symbol) {
            return symbol(symbol);
        }
        if (formula instanceof Derivative derivative) {
            return "\\frac{\\partial L}{\\partial " + symbol(derivative.by()) + "}";
        }
        if (formula instanceof Applied applied) {
            return "\\operatorname{" + applied.function() + "}" + (applied.isPrimed() ? "'" : "") + "\\left("
                    + of(applied.argument()) + "\\right)";
        }
        if (formula instanceof Transposed turned) {
            return of(turned.of()) + "^{\\mathsf T}";
        }
        if (formula instanceof Shape shape) {
            return "[" + shape.rows() + " \\times " + shape.columns() + "]";
        }
        if (formula instanceof Numbers numbers) {
            return matrix(new ShownMatrix(numbers.matrix(), MOST, MOST));
        }
        if (formula instanceof Words words) {
            return words.latex();
        }
        Joined joined = (Joined) formula;
        return joined.parts().stream().map(LatexFormula::of).collect(Collectors.joining(sign(joined)));
    }

    private static String sign(Joined joined) {
        return switch (joined.operator()) {
            case PRODUCT -> " \\, ";
            case ELEMENTWISE -> " \\odot ";
            case PLUS -> " + ";
            case MINUS -> " - ";
        };
    }

    private static String symbol(Symbol symbol) {
        String letter = symbol.letter().equals("delta") ? "\\delta" : symbol.letter();
        return symbol.index().isEmpty() ? letter : letter + "_{" + symbol.index() + "}";
    }

    private static String matrix(ShownMatrix matrix) {
        List<List<String>> cells = matrix.cells();
        if (matrix.isNumber()) {
            return number(cells.get(0).get(0));
        }
        return cells.stream()
                .map(row -> row.stream().map(LatexFormula::number).collect(Collectors.joining(" & ")))
                .collect(Collectors.joining(" \\\\ ", "\\begin{bmatrix} ", " \\end{bmatrix}"));
    }

    private static String number(String number) {
        if (number.equals(ShownMatrix.DOTS)) {
            return "\\dots";
        }
        return number.replaceFirst("e([-+]?)0*([0-9]+)$", " \\\\cdot 10^{$1$2}").replace("^{+", "^{");
    }
}
