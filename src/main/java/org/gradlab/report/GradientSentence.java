package org.gradlab.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gradlab.text.Numbers;

/** One plain sentence that says how the first layer's gradient compares with the last layer's. */
final class GradientSentence {

    /** Ratios nearer to one than this are called about equal: they say nothing of a gradient that vanishes. */
    private static final double CLEAR_FACTOR = 1.5;

    private GradientSentence() {}

    static String of(LayersAtStep step) {
        List<LayerGradient> trained = trained(step);
        return switch (trained.size()) {
            case 0 -> "Every layer is frozen: no gradient is formed.";
            case 1 -> only(step, trained.get(0));
            default ->
                comparison(
                        step,
                        trained.get(0).norm(),
                        trained.get(trained.size() - 1).norm());
        };
    }

    /** How the gradients compare at each of the steps, without their sizes. */
    static String headline(List<LayersAtStep> both) {
        List<LayersAtStep> compared =
                both.stream().filter(step -> trained(step).size() > 1).toList();
        if (compared.isEmpty()) {
            return of(both.get(both.size() - 1));
        }
        Map<String, List<String>> steps = new LinkedHashMap<>();
        for (LayersAtStep step : compared) {
            steps.computeIfAbsent(relation(step), relation -> new ArrayList<>())
                    .add("at step " + Numbers.count(step.step()));
        }
        return steps.entrySet().stream()
                .map(relation -> relation.getKey() + " " + String.join(" and ", relation.getValue()))
                .collect(Collectors.joining(", and ", "The " + firsts(compared.get(0)) + " gradient ", "."));
    }

    private static String relation(LayersAtStep step) {
        List<LayerGradient> trained = trained(step);
        return relation(trained.get(0).norm(), trained.get(trained.size() - 1).norm(), "the " + lasts(step));
    }

    private static List<LayerGradient> trained(LayersAtStep step) {
        return step.layers().stream().filter(layer -> !layer.frozen()).toList();
    }

    private static String firsts(LayersAtStep step) {
        return step.layers().get(0).frozen() ? "first trained layer's" : "first layer's";
    }

    private static String lasts(LayersAtStep step) {
        return step.layers().get(step.layers().size() - 1).frozen() ? "last trained layer's" : "last layer's";
    }

    private static String only(LayersAtStep step, LayerGradient layer) {
        String which = step.layers().size() == 1 ? "The only layer's" : "The only trained layer's";
        return which + " gradient has the norm " + Numbers.rough(layer.norm()) + " at step "
                + Numbers.count(step.step()) + ".";
    }

    private static String comparison(LayersAtStep step, double first, double last) {
        return "The " + firsts(step) + " gradient " + relation(first, last, "the " + lasts(step))
                + " (norm of dW at step "
                + Numbers.count(step.step()) + ": " + Numbers.rough(first) + " against " + Numbers.rough(last) + ").";
    }

    private static String relation(double first, double last, String lasts) {
        if (!Double.isFinite(first) || !Double.isFinite(last)) {
            return "cannot be compared with " + lasts + ", as not both are finite";
        }
        if (first == 0) {
            return last == 0 ? "is exactly zero, and so is " + lasts : "is exactly zero, unlike " + lasts;
        }
        if (last == 0) {
            return "is not zero, but " + lasts + " is";
        }
        double factor = last / first;
        if (factor >= CLEAR_FACTOR) {
            return "is " + Numbers.times(factor) + " times smaller than " + lasts;
        }
        return factor <= 1 / CLEAR_FACTOR
                ? "is " + Numbers.times(1 / factor) + " times larger than " + lasts
                : "is about as large as " + lasts;
    }
}
