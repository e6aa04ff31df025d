package org.gradlab.report.explain;

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

/** A formula in MathML, which browsers show without a program. */
final class MathMl {

    private static final int MOST = 8;

    private MathMl() {}

    /** The lines of a derivation, aligned at their equals signs. */
    static String of(Derivation derivation) {
        StringBuilder rows = new StringBuilder();
        String left = of(derivation.left());
        for (Formula right : derivation.right()) {
            rows.append("<mtr><mtd>")
                    .append(rows.isEmpty() ? left : "")
                    .append("</mtd><mtd><mo>=</mo></mtd><mtd style=\"text-align:left\">")
                    .append(of(right))
                    .append("</mtd></mtr>\n");
        }
        return "<math display=\"block\"><mtable>\n" + rows + "</mtable></math>";
    }

    private static String of(Formula formula) {
        if (formula instanceof Symbol symbol) {
            return symbol(symbol);
        }
        if (formula instanceof Derivative derivative) {
            return "<mfrac><mrow><mo>&#8706;</mo><mi>L</mi></mrow><mrow><mo>&#8706;</mo>" + symbol(derivative.by())
                    + "</mrow></mfrac>";
        }
        if (formula instanceof Applied applied) {
            return "<mrow><mi>" + applied.function() + (applied.isPrimed() ? "&#8242;" : "") + "</mi><mo>(</mo>"
                    + of(applied.argument()) + "<mo>)</mo></mrow>";
        }
        if (formula instanceof Transposed turned) {
            return "<msup>" + of(turned.of()) + "<mi>T</mi></msup>";
        }
        if (formula instanceof Shape shape) {
            return "<mtext>[" + shape.rows() + "&#215;" + shape.columns() + "]</mtext>";
        }
        if (formula instanceof Numbers numbers) {
            return matrix(new ShownMatrix(numbers.matrix(), MOST, MOST));
        }
        if (formula instanceof Words words) {
            return "<mtext>" + HtmlWriter.escaped(words.text()) + "</mtext>";
        }
        Joined joined = (Joined) formula;
        return joined.parts().stream()
                .map(MathMl::of)
                .collect(Collectors.joining("<mo>" + sign(joined) + "</mo>", "<mrow>", "</mrow>"));
    }

    private static String sign(Joined joined) {
        return switch (joined.operator()) {
            case PRODUCT -> "&#8290;";
            case ELEMENTWISE -> "&#8857;";
            case PLUS -> "+";
            case MINUS -> "&#8722;";
        };
    }

    private static String symbol(Symbol symbol) {
        String letter = "<mi>" + (symbol.letter().equals("delta") ? "&#948;" : symbol.letter()) + "</mi>";
        return symbol.index().isEmpty() ? letter : "<msub>" + letter + "<mn>" + symbol.index() + "</mn></msub>";
    }

    private static String matrix(ShownMatrix matrix) {
        if (matrix.isNumber()) {
            return "<mn>" + matrix.cells().get(0).get(0) + "</mn>";
        }
        return matrix.cells().stream()
                .map(row -> row.stream()
                        .map(cell -> "<mtd><mn>" + cell + "</mn></mtd>")
                        .collect(Collectors.joining("", "<mtr>", "</mtr>")))
                .collect(Collectors.joining("", "<mrow><mo>[</mo><mtable>", "</mtable><mo>]</mo></mrow>"));
    }
}
