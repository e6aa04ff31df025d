package org.gradlab.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import org.gradlab.record.SeriesRow;
import org.gradlab.text.Numbers;

/** The layers of a member at one record step: how their gradients compare, and what was measured of each. */
public final class LayersView {

    private final int member;
    private final NavigableMap<Long, List<SeriesRow>> steps;
    private final long at;

    /**
     * A view of one member.
     *
     * @param steps its layers at every record step
     * @param at the record step to be shown
     */
    public LayersView(int member, NavigableMap<Long, List<SeriesRow>> steps, long at) {
        this.member = member;
        this.steps = steps;
        this.at = at;
    }

    /** All that is said, for {@code display}. */
    public List<OutputSection> sections(Display display) {
        List<SeriesRow> rows = steps.get(at);
        return List.of(
                OutputSection.data("step", at),
                OutputSection.data("epoch", rows.get(0).epoch()),
                new OutputSection("layers", SiteContent.of("layer", rows), lines(display)));
    }

    private List<String> lines(Display display) {
        List<SeriesRow> rows = steps.get(at);
        List<String> lines = new ArrayList<>();
        lines.add("Member " + member + " at step " + Numbers.count(at) + " (epoch "
                + Numbers.measure(rows.get(0).epoch()) + ")");
        lines.addAll(display.wrapped(GradientSentence.of(LayersAtStep.of(rows))));
        lines.add("");
        MeasuresTable measures = new MeasuresTable(rows);
        if (!display.isFull()) {
            lines.addAll(measures.shortened(display.below(lines.size())));
            return lines;
        }
        lines.addAll(measures.whole(display));
        lines.add("");
        lines.addAll(
                new LayersReport(LayersAtStep.of(steps.firstEntry().getValue()), LayersAtStep.of(rows)).lines(display));
        lines.add("");
        lines.addAll(history(rows, display));
        for (SeriesRow row : rows) {
            lines.add("");
            lines.add("Layer " + row.site() + ": elements of |dW| by decade");
            lines.addAll(measures.histogram(row, display));
        }
        return lines;
    }

    private List<String> history(List<SeriesRow> rows, Display display) {
        List<String> lines = new ArrayList<>();
        lines.add("dw_norm over the record steps, log scale of each layer:");
        int width = rows.stream().mapToInt(row -> row.site().length()).max().orElse(0);
        for (int layer = 0; layer < rows.size(); layer++) {
            int index = layer;
            double[] norms = steps.values().stream()
                    .mapToDouble(step -> step.get(index).value("dw_norm"))
                    .toArray();
            String name = rows.get(layer).site();
            lines.add("layer " + name + " ".repeat(width - name.length()) + "  "
                    + Sparkline.of(thinned(norms, Math.max(10, display.width() - 12))));
        }
        return lines;
    }

    private static double[] thinned(double[] values, int most) {
        if (values.length <= most) {
            return values;
        }
        double[] chosen = new double[most];
        Arrays.setAll(chosen, i -> values[(int) ((long) i * (values.length - 1) / (most - 1))]);
        return chosen;
    }
}
