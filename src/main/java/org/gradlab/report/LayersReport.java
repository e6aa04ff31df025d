package org.gradlab.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradlab.text.Numbers;

/**
 * The gradients of a member's layers as text: a table with a bar per layer, first against last record step, the ratio
 * of the first layer to the last, and a sentence for each step that reads it out.
 */
public final class LayersReport {

    private static final String FROZEN = "frozen";
    private static final int LONGEST_BAR = 24;
    /** What the columns beside the bars need, gaps included. */
    private static final int WIDTH_OF_LAYER = 6;

    private static final int WIDTH_OF_NUMBERS = 14;
    private static final int WIDTH_OF_RMS = 11;

    private final List<LayersAtStep> steps;

    /**
     * A report on {@code first} and {@code last}, which may be the same step.
     *
     * @throws IllegalArgumentException if they have different layers
     */
    public LayersReport(LayersAtStep first, LayersAtStep last) {
        if (!names(first).equals(names(last))) {
            throw new IllegalArgumentException("layers " + names(first) + " and " + names(last));
        }
        steps = first.step() == last.step() ? List.of(last) : List.of(first, last);
    }

    /** The report as lines that fit {@code display}: in a sentence how the gradients compare, and a table of them. */
    public List<String> lines(Display display) {
        return lines("", display);
    }

    /** The same with {@code whose} gradients they are, as the sentence begins. */
    public List<String> lines(String whose, Display display) {
        List<String> lines = new ArrayList<>(display.wrapped(whose + headline()));
        if (display.isFull()) {
            ratios().ifPresent(ratio -> lines.addAll(display.wrapped(ratio)));
        }
        lines.addAll(table(display).lines(display.below(lines.size())));
        return lines;
    }

    /** How the first layer's gradient compares with the last layer's at both record steps, in one sentence. */
    public String headline() {
        return GradientSentence.headline(steps);
    }

    /** How the first layer's gradient compares with the last layer's, a sentence for each record step. */
    public List<String> sentences() {
        return steps.stream().map(GradientSentence::of).toList();
    }

    private TextTable table(Display display) {
        List<TextTable.Column> columns = new ArrayList<>();
        columns.add(TextTable.Column.words("layer"));
        for (LayersAtStep step : steps) {
            columns.add(TextTable.Column.numbers("norm of dW"));
            if (display.isFull()) {
                columns.add(TextTable.Column.numbers("rms"));
            }
            columns.add(TextTable.Column.words("step " + Numbers.count(step.step())));
        }
        TextTable table = new TextTable(columns);
        LogScale scale = scale();
        int barWidth = Math.max(
                1,
                Math.min(
                        LONGEST_BAR,
                        (display.width() - WIDTH_OF_LAYER) / steps.size()
                                - WIDTH_OF_NUMBERS
                                - (display.isFull() ? WIDTH_OF_RMS : 0)));
        for (int layer = 0; layer < steps.get(0).layers().size(); layer++) {
            table.row(row(layer, scale, barWidth, display.isFull()));
        }
        return table;
    }

    private List<String> row(int layer, LogScale scale, int barWidth, boolean withRms) {
        List<String> cells = new ArrayList<>();
        cells.add(steps.get(0).layers().get(layer).layer());
        for (LayersAtStep step : steps) {
            LayerGradient gradient = step.layers().get(layer);
            cells.add(Numbers.measure(gradient.norm()));
            if (withRms) {
                cells.add(Numbers.measure(gradient.rms()));
            }
            cells.add(bar(gradient, scale, barWidth));
        }
        return cells;
    }

    private static String bar(LayerGradient gradient, LogScale scale, int width) {
        if (gradient.frozen()) {
            return FROZEN;
        }
        if (Double.isInfinite(gradient.norm())) {
            return "not finite";
        }
        return gradient.norm() == 0 ? "" : Bar.of(scale.position(gradient.norm()), width);
    }

    /** One scale for all bars, so that steps compare as layers do. */
    private LogScale scale() {
        return LogScale.overDecades(steps.stream()
                .map(LayersAtStep::norms)
                .flatMapToDouble(Arrays::stream)
                .toArray());
    }

    /** A line with the ratio at each step where it exists. */
    private Optional<String> ratios() {
        String ratios = steps.stream()
                .filter(step -> step.layers().size() > 1 && !Double.isNaN(step.firstToLast()))
                .map(step -> Numbers.measure(step.firstToLast()) + " at step " + Numbers.count(step.step()))
                .collect(Collectors.joining(", "));
        return ratios.isEmpty() ? Optional.empty() : Optional.of("first layer : last layer = " + ratios);
    }

    private static List<String> names(LayersAtStep step) {
        return step.layers().stream().map(LayerGradient::layer).toList();
    }
}
