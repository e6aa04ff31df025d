package org.gradlab.explain;

import static org.gradlab.explain.Formula.derivative;
import static org.gradlab.explain.Formula.elementwise;
import static org.gradlab.explain.Formula.minus;
import static org.gradlab.explain.Formula.number;
import static org.gradlab.explain.Formula.numbers;
import static org.gradlab.explain.Formula.plus;
import static org.gradlab.explain.Formula.product;
import static org.gradlab.explain.Formula.shape;
import static org.gradlab.explain.Formula.symbol;
import static org.gradlab.explain.Formula.turned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gradlab.chart.NetworkPicture;
import org.gradlab.explain.Block.Derivation;
import org.gradlab.explain.Block.Heading;
import org.gradlab.explain.Block.Paragraph;
import org.gradlab.explain.Block.Picture;
import org.gradlab.explain.Block.Table;
import org.gradlab.explain.Formula.Applied;
import org.gradlab.explain.Formula.Derivative;
import org.gradlab.explain.Formula.Symbol;
import org.gradlab.explain.Formula.Words;
import org.gradlab.loss.Loss;
import org.gradlab.network.Normalization;
import org.gradlab.network.NumberedLayer;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.optimizer.Sgd;
import org.gradlab.text.Numbers;

/** The way of one sample forward and back through a network, the update and the new loss, as a textbook works them out. */
public final class Explanation {

    private final TracedStep step;
    private final int sample;
    private final int depth;
    private final Loss loss;
    private final List<Block> blocks = new ArrayList<>();

    private Explanation(TracedStep step, int sample) {
        this.step = step;
        this.sample = sample;
        this.depth = step.objective().network().depth();
        this.loss = step.objective().loss();
    }

    /**
     * The explanation of a step for one row of its batch.
     *
     * @param sample counted from 1
     * @throws IllegalArgumentException if the batch has no such row
     */
    public static Document of(TracedStep step, int sample) {
        if (sample < 1 || sample > step.rows()) {
            throw new IllegalArgumentException(
                    "--sample: expected 1 to " + step.rows() + ", the rows of the batch; found " + sample);
        }
        return new Explanation(step, sample - 1).document();
    }

    private Document document() {
        begin();
        picture();
        for (int l = 1; l <= depth; l++) {
            forward(layer(l));
        }
        loss();
        for (int l = depth; l >= step.objective().network().lowestTrainable(); l--) {
            backward(layer(l));
        }
        update();
        return new Document(blocks);
    }

    private void begin() {
        blocks.add(new Heading(
                1,
                "One step of backpropagation, worked out: member "
                        + step.moment().member() + ", step "
                        + Numbers.count(step.moment().step()) + ", sample " + (sample + 1) + " of " + step.rows()));
        blocks.add(new Paragraph("The update of this step changes the loss of its batch from "
                + Numbers.worked(step.loss()) + " to "
                + (Double.isFinite(step.lossAfter()) ? Numbers.worked(step.lossAfter()) : "what is no finite number")
                + "."));
        blocks.add(
                new Paragraph(
                        "A sample is a row: z = a W + b, and W[i,j] leads from input i to unit j, both counted from 0. "
                                + "Every equation stands in letters, then in shapes, then in numbers, and then what it comes to. "
                                + "* multiplies number by number; what stands side by side is a matrix product; ^T turns rows into columns."));
    }

    private void picture() {
        if (NetworkGraph.fits(step)) {
            NetworkPicture picture = NetworkGraph.of(step, sample + 1);
            blocks.add(new Picture(picture.title(), picture.svg()));
        }
    }

    private void forward(NumberedLayer layer) {
        int l = layer.dense().number();
        blocks.add(new Heading(2, "Forward, layer " + l));
        Matrix below = below(l);
        Matrix w = step.array("W" + l);
        Formula weighted = product(letter(l - 1), symbol("W", l));
        Formula shapes = product(shape(below), shape(w));
        Formula digits = product(numbers(below), numbers(w));
        if (layer.dense().bias()) {
            Matrix b = step.array("b" + l);
            weighted = plus(weighted, symbol("b", l));
            shapes = plus(shapes, shape(b));
            digits = plus(digits, numbers(b));
        }
        derive(symbol("z", l), weighted, shapes, digits, numbers(row("z" + l)));
        between(layer, true);
        String f = layer.activation().word();
        derive(
                symbol("a", l),
                new Applied(f, false, argument(layer)),
                new Applied(f, false, numbers(argumentOf(layer).row(sample))),
                numbers(row("a" + l)));
        between(layer, false);
    }

    /** What stands before the activation, or behind it. */
    private void between(NumberedLayer layer, boolean isBefore) {
        Link.of(step, layer).stream()
                .filter(link -> link.isBefore() == isBefore)
                .forEach(link -> blocks.addAll(link.forth().apply(sample)));
    }

    private void loss() {
        Matrix y = row("y");
        LossFormula formula = formula();
        blocks.add(new Heading(2, "The loss"));
        blocks.add(new Paragraph("n = " + step.rows() + (step.rows() == 1 ? " row, k = " : " rows, k = ") + y.columns()
                + (y.columns() == 1 ? " output" : " outputs") + ", the targets are y. The part of this sample:"));
        derive(new Symbol("y", ""), numbers(y));
        Matrix terms = LossPart.terms(loss, row("out" + depth), y).with(y, (term, target) -> formula.share() * term);
        derive(
                new Symbol("L", step.rows() == 1 ? "" : Integer.toString(sample + 1)),
                formula.value(),
                sum(terms),
                number(terms.sum()));
        if (step.rows() > 1) {
            blocks.add(new Paragraph("With the parts of the other rows the loss of the batch is L = "
                    + Numbers.worked(step.loss()) + "."));
        }
    }

    private static Formula sum(Matrix terms) {
        return plus(Arrays.stream(terms.values()).mapToObj(Formula::number).toArray(Formula[]::new));
    }

    private LossFormula formula() {
        return LossFormula.of(loss, step.rows(), step.objective().network().outputs());
    }

    private void backward(NumberedLayer layer) {
        int l = layer.dense().number();
        blocks.add(new Heading(2, "Backward, layer " + l));
        signal(layer);
        if (layer.trainable()) {
            gradients(layer);
        }
    }

    /** delta_l = dL/dz_l. */
    private void signal(NumberedLayer layer) {
        int l = layer.dense().number();
        if (l == depth && loss.takesLogits()) {
            blocks.add(new Paragraph("Loss and activation taken together have a simple derivative:"));
            Matrix slope = step.array("out" + l)
                    .with(step.array("y"), (a, y) -> formula().factor() * (a - y));
            if (isNormalizedBefore(layer)) {
                deriveSlope(new Derivative(argument(layer)), slope.row(sample));
                beforeActivation(layer, slope);
            } else {
                deriveSlope(symbol("delta", l), row("delta" + l));
            }
            return;
        }
        Derivative upstream = derivative(Link.lastLetter(step, l), l);
        if (l == depth) {
            deriveSlope(upstream, row("upstream" + l));
        } else {
            fromAbove(l, upstream);
        }
        if (isSloped(layer)) {
            throughLinks(layer, upstream);
        } else {
            blocks.add(new Paragraph(
                    "Every output of a softmax depends on every z, so the slopes make a matrix; what comes out is"));
            derive(symbol("delta", l), derivative("z", l), numbers(row("delta" + l)));
        }
    }

    /** What the next layer sends back, and with it whatever skip connections that leave here do. */
    private void fromAbove(int l, Derivative upstream) {
        Matrix above = row("delta" + (l + 1));
        Matrix w = step.array("W" + (l + 1));
        List<Formula> letters = new ArrayList<>(List.of(product(symbol("delta", l + 1), turned(symbol("W", l + 1)))));
        List<Formula> shapes = new ArrayList<>(List.of(product(shape(above), shape(w.transposed()))));
        List<Formula> digits = new ArrayList<>(List.of(product(numbers(above), turned(numbers(w)))));
        for (int end = l + 1; end <= depth; end++) {
            int around = layer(end).spec().residual();
            if (around > 0 && end - around == l) {
                letters.add(derivative("o", end));
                shapes.add(shape(row("upstream" + end)));
                digits.add(numbers(row("upstream" + end)));
            }
        }
        derive(upstream, sum(letters), sum(shapes), sum(digits), numbers(row("upstream" + l)));
    }

    private static Formula sum(List<Formula> parts) {
        return parts.size() == 1 ? parts.get(0) : plus(parts.toArray(Formula[]::new));
    }

    /** The derivative of the loss, with the differences that it is a multiple of. */
    private void deriveSlope(Formula left, Matrix slope) {
        Matrix differences = row("out" + depth).with(row("y"), (a, y) -> a - y);
        double factor = formula().factor();
        if (Double.isNaN(factor)) {
            derive(left, formula().slope(), numbers(slope));
        } else {
            derive(left, formula().slope(), product(number(factor), numbers(differences)), numbers(slope));
        }
    }

    /** Back through what stands behind the activation, the activation, and what stands before it. */
    private void throughLinks(NumberedLayer layer, Derivative upstream) {
        int l = layer.dense().number();
        Matrix slope = step.array("upstream" + l);
        Derivative of = upstream;
        List<Link> links = Link.of(step, layer);
        for (int i = links.size() - 1; i >= 0 && !links.get(i).isBefore(); i--) {
            slope = links.get(i).back().numbers().apply(slope);
            of = new Derivative(links.get(i).from());
            back(links.get(i), of, slope);
        }
        Formula f = new Applied(layer.activation().word(), true, argument(layer));
        derive(f, slopeInWords(layer), numbers(row("f" + l)));
        Matrix below = slope.with(step.array("f" + l), (u, slopeOfUnit) -> u * slopeOfUnit);
        Formula product = elementwise(of, f);
        Formula digits = elementwise(numbers(slope.row(sample)), numbers(row("f" + l)));
        if (isNormalizedBefore(layer)) {
            derive(new Derivative(argument(layer)), product, digits, numbers(below.row(sample)));
            beforeActivation(layer, below);
        } else {
            derive(symbol("delta", l), derivative("z", l), product, digits, numbers(row("delta" + l)));
        }
    }

    /** From dL/d(what the activation is given) to delta. */
    private void beforeActivation(NumberedLayer layer, Matrix slope) {
        Link link = Link.of(step, layer).get(0);
        back(
                link,
                symbol("delta", layer.dense().number()),
                link.back().numbers().apply(slope));
    }

    private void back(Link link, Formula left, Matrix slope) {
        if (!link.back().terms().isEmpty()) {
            blocks.add(new Paragraph(link.back().terms()));
        }
        derive(left, link.back().formula(), numbers(slope.row(sample)));
    }

    private boolean isSloped(NumberedLayer layer) {
        return step.has("f" + layer.dense().number());
    }

    /** What the activation is applied to: z, or n where a normalisation stands before. */
    private Symbol argument(NumberedLayer layer) {
        return symbol(isNormalizedBefore(layer) ? "n" : "z", layer.dense().number());
    }

    private Matrix argumentOf(NumberedLayer layer) {
        return isNormalizedBefore(layer)
                ? Link.of(step, layer).get(0).output()
                : step.array("z" + layer.dense().number());
    }

    private static Formula slopeInWords(NumberedLayer layer) {
        String a = "a" + layer.dense().number();
        String index = "a_{" + layer.dense().number() + "}";
        return switch (layer.activation().word()) {
            case "sigmoid" -> new Words(a + " * (1 - " + a + ")", index + " \\odot (1 - " + index + ")");
            case "tanh" -> new Words("1 - " + a + " * " + a, "1 - " + index + " \\odot " + index);
            case "identity" -> new Words("1", "1");
            case "relu" -> new Words("1 where z > 0, else 0", "[z > 0]");
            default -> new Words("the slope of " + layer.activation().word(), "f'");
        };
    }

    private void gradients(NumberedLayer layer) {
        int l = layer.dense().number();
        Matrix below = below(l);
        Matrix delta = row("delta" + l);
        derive(
                derivative("W", l),
                product(turned(letter(l - 1)), symbol("delta", l)),
                product(shape(below.transposed()), shape(delta)),
                product(numbers(below.transposed()), numbers(delta)),
                numbers(below.transposed().times(delta)));
        if (l == depth) {
            blocks.add(new Paragraph("Why the transpose: W" + l
                    + "[i,j] is multiplied by input i and adds to unit j, so its derivative is "
                    + "input i times delta j. All these products together are the outer product of a column, the inputs "
                    + "turned, and a row, delta; it has the shape of W" + l
                    + ". Over a batch the same product sums over the rows."));
        }
        if (layer.dense().trainsBias()) {
            derive(derivative("b", l), symbol("delta", l), numbers(delta));
        }
        if (isPlain(layer) && step.has("f" + l) && !(l == depth && loss.takesLogits())) {
            factors(layer, below);
        }
        if (step.rows() > 1) {
            blocks.add(new Paragraph("Summed over the " + step.rows() + " rows of the batch:"));
            derive(
                    derivative("W", l),
                    new Words("the sum over the batch", "\\textstyle\\sum_{\\text{batch}}"),
                    numbers(step.array("dW" + l)));
        }
    }

    /** The chain rule for one weight, factor by factor. */
    private void factors(NumberedLayer layer, Matrix below) {
        int l = layer.dense().number();
        double upstream = row("upstream" + l).at(0, 0);
        double slope = row("f" + l).at(0, 0);
        String input = l == 1 ? "x[0]" : Link.lastLetter(step, l - 1) + (l - 1) + "[0]";
        blocks.add(new Paragraph("The chain rule for the first weight, dL/dW" + l + "[0,0] = dL/da" + l + "[0] * da" + l
                + "[0]/dz" + l + "[0] * dz" + l + "[0]/dW" + l + "[0,0]:"));
        blocks.add(new Table(
                List.of("factor", "what it says", "number"),
                List.of(
                        List.of("dL/da" + l + "[0]", "the loss by the unit's output", Numbers.worked(upstream)),
                        List.of(
                                "da" + l + "[0]/dz" + l + "[0]",
                                "the output by z: the slope of "
                                        + layer.activation().word(),
                                Numbers.worked(slope)),
                        List.of(
                                "dz" + l + "[0]/dW" + l + "[0,0]",
                                "z by the weight: the input " + input,
                                Numbers.worked(below.at(0, 0))),
                        List.of(
                                "dL/dW" + l + "[0,0]",
                                "their product",
                                Numbers.worked(upstream * slope * below.at(0, 0))))));
    }

    private void update() {
        blocks.add(new Heading(2, "The update"));
        blocks.add(new Paragraph(
                isPlainDescent()
                        ? "Plain gradient descent adds u, minus the learning rate times the gradient."
                        : "The optimizer makes u of the gradient and of what it remembers, and adds it."));
        for (int l = 1; l <= depth; l++) {
            updated("W" + l);
            updated("b" + l);
        }
        blocks.add(new Heading(2, "The new loss"));
        derive(
                new Words("new L", "L^{\\text{new}}"),
                new Words("the loss of the same batch after the update", "L(\\theta + u)"),
                number(step.lossAfter()));
        blocks.add(new Paragraph("Before it was " + Numbers.worked(step.loss()) + ": it changed by "
                + Numbers.worked(step.lossAfter() - step.loss()) + "."));
    }

    private void updated(String name) {
        if (step.has("u" + name)) {
            Symbol parameter = new Symbol(name.substring(0, 1), name.substring(1));
            Matrix before = step.array(name);
            Matrix update = step.array("u" + name);
            Formula changed =
                    new Words("new " + name, parameter.letter() + "_{" + parameter.index() + "}^{\\text{new}}");
            Formula after = numbers(before.with(update, Double::sum));
            if (isPlainDescent()) {
                Matrix gradient = step.array("d" + name);
                double rate = rate(gradient, update);
                derive(
                        changed,
                        minus(parameter, product(new Words("rate", "\\eta"), new Derivative(parameter))),
                        minus(numbers(before), product(number(rate), numbers(gradient))),
                        after);
            } else {
                derive(changed, plus(parameter, new Symbol("u", "")), plus(numbers(before), numbers(update)), after);
            }
        }
    }

    private boolean isPlainDescent() {
        Optimizer optimizer = step.moment().experiment().setup().optimizer();
        return optimizer.rule() instanceof Sgd
                && optimizer.clipNorm().isEmpty()
                && optimizer.l2().isEmpty()
                && optimizer.weightDecay().isEmpty();
    }

    /** The rate of this step, schedule included, by the largest derivative; 0 where all are 0. */
    private static double rate(Matrix gradient, Matrix update) {
        int largest = 0;
        for (int i = 1; i < gradient.values().length; i++) {
            largest = Math.abs(gradient.values()[i]) > Math.abs(gradient.values()[largest]) ? i : largest;
        }
        double slope = gradient.values()[largest];
        return slope == 0 ? 0 : -update.values()[largest] / slope;
    }

    private void derive(Formula left, Formula... right) {
        blocks.add(new Derivation(left, List.of(right)));
    }

    private NumberedLayer layer(int l) {
        return step.objective().network().layer(l);
    }

    private Matrix row(String name) {
        return step.array(name).row(sample);
    }

    /** What layer l is given. */
    private Matrix below(int l) {
        return l == 1 ? row("x") : row("out" + (l - 1));
    }

    /** The letter of what layer l gives: x for 0. */
    private Symbol letter(int l) {
        return l == 0 ? new Symbol("x", "") : symbol(Link.lastLetter(step, l), l);
    }

    private static boolean isPlain(NumberedLayer layer) {
        return layer.chain().size() == 2;
    }

    private static boolean isNormalizedBefore(NumberedLayer layer) {
        return layer.spec()
                .normalization()
                .filter(asked -> asked.position() == Normalization.Position.BEFORE_ACTIVATION)
                .isPresent();
    }
}
