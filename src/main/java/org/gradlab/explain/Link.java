package org.gradlab.explain;

import static org.gradlab.explain.Formula.elementwise;
import static org.gradlab.explain.Formula.numbers;
import static org.gradlab.explain.Formula.plus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.gradlab.explain.Block.Derivation;
import org.gradlab.explain.Block.Paragraph;
import org.gradlab.explain.Formula.Derivative;
import org.gradlab.explain.Formula.Symbol;
import org.gradlab.explain.Formula.Words;
import org.gradlab.network.ActivationLayer;
import org.gradlab.network.BatchNorm;
import org.gradlab.network.Dropout;
import org.gradlab.network.Layer;
import org.gradlab.network.LayerNorm;
import org.gradlab.network.NumberedLayer;
import org.gradlab.network.Residual;

/**
 * What stands in a layer beside weights and activation, worked out for the rows of a batch: normalisation, dropout, a skip connection.
 *
 * @param from what it is given
 * @param to what it makes
 * @param isBefore whether it stands before the activation
 * @param output the numbers that it makes
 * @param back dL/d(from) of dL/d(to)
 * @param forth what is said of one sample on the way forward, by the row
 * @param backward what is said of dL/d(from) before its numbers
 */
record Link(
        Symbol from,
        Symbol to,
        boolean isBefore,
        Matrix output,
        UnaryOperator<Matrix> back,
        IntFunction<List<Block>> forth,
        List<Formula> backward) {

    /** The links of a layer, from its z on. */
    static List<Link> of(TracedStep step, NumberedLayer layer) {
        int l = layer.dense().number();
        List<Link> links = new ArrayList<>();
        Symbol from = Formula.symbol("z", l);
        Matrix input = step.array("z" + l);
        boolean isBefore = true;
        for (Layer link : layer.chain()) {
            boolean isLast = link == layer.chain().get(layer.chain().size() - 1);
            Link made = null;
            if (link instanceof ActivationLayer) {
                isBefore = false;
                from = Formula.symbol("a", l);
                input = step.array("a" + l);
            } else if (link instanceof BatchNorm || link instanceof LayerNorm) {
                Symbol to = Formula.symbol(isBefore ? "n" : isLast ? "o" : "h", l);
                made = normalization(step, l, from, to, isBefore, input, link instanceof BatchNorm);
            } else if (link instanceof Dropout dropout) {
                made = dropout(step, dropout, from, Formula.symbol(isLast ? "o" : "d", l), input, layer);
            } else if (link instanceof Residual residual) {
                made = residual(step, residual, from, Formula.symbol("o", l));
            }
            if (made != null) {
                links.add(made);
                from = made.to;
                input = made.output;
            }
        }
        return links;
    }

    private static Link normalization(
            TracedStep step, int l, Symbol from, Symbol to, boolean isBefore, Matrix x, boolean isOverTheBatch) {
        double epsilon = step.moment().state().number("model.layers[" + (l - 1) + "].normalization.epsilon", 0);
        Standardized standardized =
                isOverTheBatch ? Standardized.ofColumns(x, epsilon) : Standardized.ofRows(x, epsilon);
        Matrix gamma = step.array("gamma" + l);
        Matrix beta = step.array("beta" + l);
        Matrix output = perUnit(perUnit(standardized.hat(), gamma, true), beta, false);
        String over = isOverTheBatch
                ? "batch normalization: mean and variance of every unit over the rows of the batch."
                : "layer normalization: mean and variance of the row over the units of the layer.";
        return new Link(
                from,
                to,
                isBefore,
                output,
                dy -> standardized.back(perUnit(dy, gamma, true)),
                row -> List.of(
                        new Paragraph("Here stands a " + over),
                        derivation(new Words("mean", "\\mu"), standardized.beside(standardized.means(), row)),
                        derivation(
                                new Words("variance", "\\sigma^2"), standardized.beside(standardized.variances(), row)),
                        new Derivation(
                                to,
                                List.of(
                                        normalized(from, l),
                                        plus(
                                                elementwise(
                                                        numbers(gamma),
                                                        numbers(standardized
                                                                .hat()
                                                                .row(row))),
                                                numbers(beta)),
                                        numbers(output.row(row))))),
                List.of(new Words(
                        "(g - mean of g - h * mean of g * h) / sqrt(variance + epsilon), g = dL/d" + name(to)
                                + " * gamma" + l + ", h = (" + name(from) + " - mean) / sqrt(variance + epsilon)",
                        "\\frac{g - \\overline{g} - h \\odot \\overline{g \\odot h}}{\\sqrt{\\sigma^2 + \\epsilon}}")));
    }

    private static Words normalized(Symbol from, int l) {
        return new Words(
                "gamma" + l + " * (" + name(from) + " - mean) / sqrt(variance + epsilon) + beta" + l,
                "\\gamma_{" + l + "} \\odot \\frac{" + from.letter() + "_{" + l
                        + "} - \\mu}{\\sqrt{\\sigma^2 + \\epsilon}} + \\beta_{" + l + "}");
    }

    private static Link dropout(
            TracedStep step, Dropout dropout, Symbol from, Symbol to, Matrix input, NumberedLayer layer) {
        int l = dropout.number();
        int skipped = layer.spec().residual();
        Matrix output = skipped == 0
                ? step.array("out" + l)
                : step.array("out" + l).with(given(step, l - skipped), (y, x) -> y - x);
        // What is dropped of a zero does not matter.
        Matrix kept = output.with(input, (y, x) -> x == 0 ? 0 : y / x);
        Symbol m = Formula.symbol("m", l);
        return new Link(
                from,
                to,
                false,
                output,
                dy -> dy.with(kept, (a, b) -> a * b),
                row -> List.of(
                        new Paragraph("Here stands dropout: m" + l
                                + " is 0 for what this step leaves out, and 1 / (1 - p) for the rest."),
                        new Derivation(
                                to,
                                List.of(
                                        elementwise(m, from),
                                        elementwise(numbers(kept.row(row)), numbers(input.row(row))),
                                        numbers(output.row(row))))),
                List.of(elementwise(new Derivative(to), m)));
    }

    private static Link residual(TracedStep step, Residual residual, Symbol from, Symbol to) {
        int below = residual.first() - 1;
        Matrix skipped = given(step, below);
        Matrix output = step.array("out" + residual.number());
        Symbol letter = below == 0 ? new Symbol("x", "") : Formula.symbol(lastLetter(step, below), below);
        return new Link(
                from,
                to,
                false,
                output,
                dy -> dy,
                row -> List.of(
                        new Paragraph("Here ends a skip connection, which adds what layer " + residual.first()
                                + " was given."),
                        new Derivation(
                                to,
                                List.of(
                                        plus(from, letter),
                                        plus(
                                                numbers(output.row(row).with(skipped.row(row), (y, x) -> y - x)),
                                                numbers(skipped.row(row))),
                                        numbers(output.row(row))))),
                List.of(new Derivative(to)));
    }

    private static Matrix given(TracedStep step, int below) {
        return step.array(below == 0 ? "x" : "out" + below);
    }

    /** The letter of what a layer gives. */
    static String lastLetter(TracedStep step, int l) {
        List<Layer> chain = step.objective().network().layer(l).chain();
        return chain.get(chain.size() - 1) instanceof ActivationLayer ? "a" : "o";
    }

    private static Derivation derivation(Formula left, Matrix right) {
        return new Derivation(left, List.of(numbers(right)));
    }

    private static String name(Symbol symbol) {
        return symbol.letter() + symbol.index();
    }

    /** Every column with the number of its unit: multiplied, or added to it. */
    private static Matrix perUnit(Matrix x, Matrix ofUnits, boolean isFactor) {
        double[] result = x.values().clone();
        for (int i = 0; i < result.length; i++) {
            double number = ofUnits.values()[i % x.columns()];
            result[i] = isFactor ? result[i] * number : result[i] + number;
        }
        return new Matrix(x.rows(), x.columns(), result);
    }
}
