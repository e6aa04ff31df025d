package org.gradlab.report.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradlab.forecast.Forecast;
import org.gradlab.forecast.LayerForecast;
import org.gradlab.forecast.MeasuredLayer;
import org.gradlab.report.Display;
import org.gradlab.report.OutputSection;
import org.gradlab.report.TextTable;
import org.gradlab.text.Numbers;

/** A forecast: what becomes of the signal, how deep the network may be, and the layers by theory beside what is measured. */
public final class ForecastView {

    private final Forecast forecast;
    private final int members;

    /** The view of a forecast that was compared with {@code members} restarts. */
    public ForecastView(Forecast forecast, int members) {
        this.forecast = forecast;
        this.members = members;
    }

    /** All that is said, for {@code display}. */
    public List<OutputSection> sections(Display display) {
        List<String> lines = new ArrayList<>(display.wrapped(String.join(" ", sentences())));
        lines.add("");
        List<String> legend = display.wrapped("Measured: at the start, the median of "
                + (members == 1 ? "1 restart" : Numbers.count(members) + " restarts") + ".");
        lines.addAll(table().lines(display.below(lines.size() + legend.size())));
        lines.addAll(legend);
        return List.of(
                OutputSection.data("conclusion", String.join(" ", sentences())),
                OutputSection.data("product", forecast.product()),
                OutputSection.data("measuredProduct", forecast.measuredProduct()),
                OutputSection.data(
                        "greatestDepth",
                        forecast.greatestDepth().stream().boxed().findFirst()),
                OutputSection.data("narrow", forecast.isNarrow()),
                OutputSection.data("measured", forecast.measured()),
                new OutputSection("layers", content(), lines));
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add("By theory the signal that reaches layer 1 is " + Numbers.rough(forecast.product())
                + " of the last layer's; measured it is " + Numbers.rough(forecast.measuredProduct()) + ".");
        sentences.add(
                forecast.greatestDepth().isPresent()
                        ? "A stack of more than "
                                + Numbers.count(forecast.greatestDepth().getAsInt())
                                + " such hidden layers would bring it under 1e-6."
                        : "More such hidden layers would not bring it under 1e-6.");
        if (forecast.isNarrow()) {
            sentences.add("The layers are too narrow for the theory: the sum of 1 / units is "
                    + Numbers.rough(forecast.narrowness()) + ", above " + Numbers.rough(Forecast.NARROW)
                    + ", so starts differ widely.");
        }
        return sentences;
    }

    private TextTable table() {
        TextTable table = TextTable.aligned(
                "layer", "a mean", "measured", "a var", "measured", "slope", "measured", "gain", "measured");
        for (int i = 0; i < forecast.layers().size(); i++) {
            LayerForecast theory = forecast.layers().get(i);
            MeasuredLayer measured = forecast.measured().get(i);
            table.row(List.of(
                    Integer.toString(theory.layer()),
                    brief(theory.activationMean()),
                    brief(measured.activationMean()),
                    brief(theory.activationVariance()),
                    brief(measured.activationVariance()),
                    brief(theory.meanSlope()),
                    brief(measured.meanSlope()),
                    brief(theory.gain()),
                    brief(measured.gain())));
        }
        return table;
    }

    private static String brief(double number) {
        return Numbers.rough(number);
    }

    private List<Map<String, Object>> content() {
        List<Map<String, Object>> content = new ArrayList<>();
        for (LayerForecast layer : forecast.layers()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("layer", layer.layer());
            row.put("activationMean", layer.activationMean());
            row.put("activationVariance", layer.activationVariance());
            row.put("meanSlope", layer.meanSlope());
            row.put("chi", layer.chi());
            row.put("gain", layer.gain());
            content.add(row);
        }
        return content;
    }
}
