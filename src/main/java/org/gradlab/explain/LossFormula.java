package org.gradlab.explain;

import org.gradlab.explain.Formula.Words;
import org.gradlab.loss.BinaryCrossEntropy;
import org.gradlab.loss.CategoricalCrossEntropy;
import org.gradlab.loss.HalfSquaredError;
import org.gradlab.loss.Huber;
import org.gradlab.loss.Loss;

/**
 * A loss as a textbook writes it, for n rows and k outputs.
 *
 * @param value of the part that one row has in it
 * @param slope its derivative by a, or by z where the loss takes logits
 * @param share what every output's term is multiplied by
 * @param factor what a - y is multiplied by in the slope; NaN where the slope is no multiple of it
 */
record LossFormula(Words value, Words slope, double share, double factor) {

    static LossFormula of(Loss loss, int rows, int outputs) {
        double perNumber = 1.0 / (rows * outputs);
        double perRow = 1.0 / rows;
        if (loss instanceof HalfSquaredError) {
            return new LossFormula(
                    new Words("1/(2 n) sum of (a - y)^2", "\\frac{1}{2n} \\sum (a - y)^2"),
                    new Words("(a - y) / n", "\\frac{1}{n} (a - y)"),
                    perRow / 2,
                    perRow);
        }
        if (loss instanceof Huber) {
            return new LossFormula(
                    new Words(
                            "1/(n k) sum of c (r - c/2), r = a - y, c = r within delta",
                            "\\frac{1}{nk} \\sum c (r - c/2)"),
                    new Words("c / (n k)", "\\frac{1}{nk} c"),
                    perNumber,
                    Double.NaN);
        }
        if (loss instanceof BinaryCrossEntropy) {
            return new LossFormula(
                    new Words(
                            "1/(n k) sum of -y ln a - (1 - y) ln(1 - a)",
                            "\\frac{1}{nk} \\sum (-y \\ln a - (1 - y) \\ln(1 - a))"),
                    new Words("(a - y) / (n k)", "\\frac{1}{nk} (a - y)"),
                    perNumber,
                    perNumber);
        }
        if (loss instanceof CategoricalCrossEntropy) {
            return new LossFormula(
                    new Words("1/n sum of -y ln a", "\\frac{1}{n} \\sum -y \\ln a"),
                    new Words("(a - y) / n", "\\frac{1}{n} (a - y)"),
                    perRow,
                    perRow);
        }
        return new LossFormula(
                new Words("1/(n k) sum of (a - y)^2", "\\frac{1}{nk} \\sum (a - y)^2"),
                new Words("2 (a - y) / (n k)", "\\frac{2}{nk} (a - y)"),
                perNumber,
                2 * perNumber);
    }
}
