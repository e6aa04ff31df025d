package org.gradlab.report.receipt;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.NetworkConfig;
import org.gradlab.diagnosis.Receipt;
import org.gradlab.forecast.SlopeBound;
import org.gradlab.measure.Measure;
import org.gradlab.record.SeriesRow;
import org.gradlab.report.Display;
import org.gradlab.report.OutputSection;
import org.gradlab.run.StoredRun;

/** The receipt of a member at a record step, that of all members, and the signal of every layer over the steps. */
public final class ReceiptView {

    private final int member;
    private final long at;
    private final NavigableMap<Long, List<SeriesRow>> steps;
    private final double[] bounds;
    private final PopulationReceipt population;

    private ReceiptView(
            int member,
            long at,
            NavigableMap<Long, List<SeriesRow>> steps,
            double[] bounds,
            PopulationReceipt population) {
        this.member = member;
        this.at = at;
        this.steps = steps;
        this.bounds = bounds;
        this.population = population;
    }

    /**
     * Reads what a view of one member of a network's run needs.
     *
     * @param steps the member's layers at every record step
     * @param at the record step to be shown
     */
    public static ReceiptView of(StoredRun run, int member, NavigableMap<Long, List<SeriesRow>> steps, long at)
            throws IOException, ConfigException {
        NetworkConfig network = (NetworkConfig) run.config().objective();
        double[] bounds = network.model().layers().stream()
                .mapToDouble(layer -> SlopeBound.of(layer.activation()))
                .toArray();
        List<Receipt> stored =
                run.sitesAt(at).stream().map(ReceiptView::receipt).toList();
        boolean areAll = stored.size() == run.info().counts().get("members");
        return new ReceiptView(member, at, steps, bounds, new PopulationReceipt(stored, areAll));
    }

    private static Receipt receipt(List<SeriesRow> layers) {
        return Receipt.of(
                column(layers, Measure.DELTA_NORM),
                column(layers, Measure.GAIN_WEIGHTS),
                column(layers, Measure.GAIN_SLOPE));
    }

    private static double[] column(List<SeriesRow> layers, Measure measure) {
        return layers.stream().mapToDouble(row -> row.value(measure.column())).toArray();
    }

    /** All that is said, for {@code display}. */
    public List<OutputSection> sections(Display display) {
        Receipt receipt = receipt(steps.get(at));
        ReceiptText text = new ReceiptText(receipt, bounds);
        List<OutputSection> sections = new ArrayList<>();
        List<String> lines = text.lines(display);
        if (receipt.lines().size() > 1) {
            sections.add(new OutputSection("receipt", content(receipt), lines));
        }
        if (display.isFull()) {
            List<String> more = new ArrayList<>(population.lines(display));
            more.add("");
            more.addAll(heatmap().lines(display));
            sections.add(new OutputSection("signal", heatmap().content(), more));
        }
        return sections;
    }

    private Heatmap heatmap() {
        double[][] deltas = steps.values().stream()
                .map(layers -> column(layers, Measure.DELTA_NORM))
                .toArray(double[][]::new);
        return new Heatmap("norm of delta of member " + member, List.copyOf(steps.keySet()), deltas);
    }

    private Map<String, Object> content(Receipt receipt) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("weights", receipt.weights());
        content.put("slopes", receipt.slopes());
        content.put("product", receipt.product());
        content.put("layers", receipt.lines());
        content.put("slopeBounds", bounds);
        return content;
    }
}
