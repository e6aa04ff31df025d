package org.gradlab.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gradlab.network.NumberedLayer;
import org.gradlab.run.ParameterElement;
import org.gradlab.text.Numbers;

/**
 * Why a weight moves in a step: its derivative is the sum of what every sample adds, its input times its delta, and what a sample adds is the sum over
 * the paths from the weight's unit to the outputs.
 */
public final class WeightCause {

    /** Beyond these, paths are counted and not listed. */
    private static final long MOST_PATHS = 20_000;

    private final TracedStep step;
    private final ParameterElement element;
    private final int layer;
    private final boolean isBias;

    /**
     * The cause of the move of one element.
     *
     * @throws IllegalArgumentException if the network has no such element, or it is not trained
     */
    public WeightCause(TracedStep step, ParameterElement element) {
        this.step = step;
        this.element = element;
        this.layer = Integer.parseInt(element.matrix().substring(1));
        this.isBias = element.matrix().startsWith("b");
        if (!step.has(element.matrix())) {
            throw new IllegalArgumentException("no parameter " + element + ": the network has no " + element.matrix());
        }
        Matrix matrix = step.array(element.matrix());
        if (element.row() >= matrix.rows() || element.column() >= matrix.columns()) {
            throw new IllegalArgumentException("no element " + element + ": " + element.matrix() + " has "
                    + matrix.rows() + " rows and " + matrix.columns() + " columns, counted from 0");
        }
        if (!step.has("d" + element.matrix())) {
            throw new IllegalArgumentException(element + " is not trained: it has no derivative");
        }
    }

    /** dL/d(element). */
    public double derivative() {
        return step.array("d" + element.matrix()).at(element.row(), element.column());
    }

    /** What the step adds to the element. */
    public double update() {
        return step.array("u" + element.matrix()).at(element.row(), element.column());
    }

    /** What every sample of the batch adds to the derivative, in the order of the rows. */
    public List<Contribution> samples() {
        List<Contribution> samples = new ArrayList<>();
        for (int row = 0; row < step.rows(); row++) {
            double delta = step.array("delta" + layer).at(row, element.column());
            samples.add(new Contribution(Integer.toString(row + 1), words(input(row), delta), input(row) * delta));
        }
        return samples;
    }

    private double input(int row) {
        String below = layer == 1 ? "x" : "out" + (layer - 1);
        return isBias ? 1 : step.array(below).at(row, element.row());
    }

    private static String words(double... factors) {
        List<String> words = new ArrayList<>();
        for (double factor : factors) {
            words.add(Numbers.measure(factor));
        }
        return String.join(" * ", words);
    }

    /** How many paths lead from the element's unit to the outputs. */
    public long pathCount() {
        long count = 1;
        for (int l = layer + 1; l <= depth(); l++) {
            count = Math.min(Long.MAX_VALUE / 100_000, count * layer(l).units());
        }
        return count;
    }

    /** Whether paths can be listed: nothing but weights and slopes may stand on them, and there may not be too many. */
    public boolean hasPaths() {
        boolean isPlain = !step.objective().network().hasSkips();
        for (int l = layer; l < depth(); l++) {
            isPlain &= layer(l).chain().size() == 2 && step.has("f" + l);
        }
        return isPlain && pathCount() <= MOST_PATHS;
    }

    /** What every path adds to the part of a sample, the largest first. */
    public List<Contribution> paths(int sample) {
        List<Contribution> paths = new ArrayList<>();
        String start = isBias
                ? ""
                : layer == 1 ? "x[" + element.row() + "] -> " : "a" + (layer - 1) + "[" + element.row() + "] -> ";
        follow(
                new Contribution(start + unit(layer, element.column()), Numbers.measure(input(sample)), input(sample)),
                layer,
                element.column(),
                sample,
                paths);
        paths.sort(Comparator.comparingDouble((Contribution path) -> Math.abs(path.value()))
                .reversed());
        return paths;
    }

    /** Goes on from a unit to all units above it. */
    private void follow(Contribution path, int l, int unit, int sample, List<Contribution> into) {
        if (l == depth()) {
            into.add(extended(path, "", step.array("delta" + l).at(sample, unit)));
            return;
        }
        Contribution through = extended(path, "", step.array("f" + l).at(sample, unit));
        Matrix w = step.array("W" + (l + 1));
        for (int next = 0; next < w.columns(); next++) {
            follow(extended(through, " -> " + unit(l + 1, next), w.at(unit, next)), l + 1, next, sample, into);
        }
    }

    private static Contribution extended(Contribution path, String name, double factor) {
        return new Contribution(
                path.name() + name, path.factors() + " * " + Numbers.measure(factor), path.value() * factor);
    }

    private static String unit(int l, int unit) {
        return "z" + l + "[" + unit + "]";
    }

    private NumberedLayer layer(int l) {
        return step.objective().network().layer(l);
    }

    private int depth() {
        return step.objective().network().depth();
    }

    /** The element in question. */
    public ParameterElement element() {
        return element;
    }
}
