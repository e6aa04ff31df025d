package org.gradlab.explain;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.chart.NetworkPicture;
import org.gradlab.chart.NetworkPicture.Edge;
import org.gradlab.chart.NetworkPicture.Unit;
import org.gradlab.text.Numbers;

/** The network as a graph for one sample: a in every unit and delta under it, on every edge the weight and under it what the sample adds to its derivative. */
public final class NetworkGraph {

    private static final int MOST_UNITS = 8;
    private static final int MOST_LAYERS = 8;

    private final TracedStep step;
    private final int sample;

    private NetworkGraph(TracedStep step, int sample) {
        this.step = step;
        this.sample = sample;
    }

    /** Whether it is small enough to be drawn with all its numbers. */
    public static boolean fits(TracedStep step) {
        return step.objective().network().inputs() <= MOST_UNITS
                && step.objective().network().depth() <= MOST_LAYERS
                && step.objective().network().layers().stream().allMatch(layer -> layer.units() <= MOST_UNITS);
    }

    /**
     * The graph of a network.
     *
     * @param sample counted from 1
     * @throws IllegalArgumentException if it is too large, or the batch has no such row
     */
    public static NetworkPicture of(TracedStep step, int sample) {
        if (!fits(step)) {
            throw new IllegalArgumentException("--network: expected at most " + MOST_LAYERS + " layers of at most "
                    + MOST_UNITS + " units; found a "
                    + step.moment().experiment().subject().words());
        }
        if (sample < 1 || sample > step.rows()) {
            throw new IllegalArgumentException(
                    "--sample: expected 1 to " + step.rows() + ", the rows of the batch; found " + sample);
        }
        return new NetworkGraph(step, sample - 1).picture();
    }

    private NetworkPicture picture() {
        List<List<Unit>> columns = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        columns.add(units("x", "x", ""));
        for (int l = 1; l <= step.objective().network().depth(); l++) {
            columns.add(units("a" + l, "out" + l, "delta" + l));
            edges.addAll(edges(l));
        }
        return new NetworkPicture(
                "Step " + Numbers.count(step.moment().step()) + ", sample " + (sample + 1),
                "Every unit with its output and below it its delta; every edge with its weight and below it the derivative.",
                columns,
                edges);
    }

    private List<Unit> units(String letter, String values, String deltas) {
        List<Unit> units = new ArrayList<>();
        Matrix row = step.array(values).row(sample);
        for (int unit = 0; unit < row.columns(); unit++) {
            String delta = step.has(deltas)
                    ? "delta " + Numbers.measure(step.array(deltas).at(sample, unit))
                    : "";
            units.add(new Unit(letter + "[" + unit + "]", Numbers.measure(row.at(0, unit)), delta));
        }
        return units;
    }

    private List<Edge> edges(int l) {
        List<Edge> edges = new ArrayList<>();
        Matrix w = step.array("W" + l);
        Matrix below = step.array(l == 1 ? "x" : "out" + (l - 1));
        for (int i = 0; i < w.rows(); i++) {
            for (int j = 0; j < w.columns(); j++) {
                String gradient = step.has("delta" + l)
                        ? "d "
                                + Numbers.measure(below.at(sample, i)
                                        * step.array("delta" + l).at(sample, j))
                        : "";
                edges.add(new Edge(l - 1, i, j, Numbers.measure(w.at(i, j)), gradient));
            }
        }
        return edges;
    }
}
