package org.gradlab.report;

import java.util.List;
import org.gradlab.text.Numbers;

/** One plain sentence that says how the first layer's gradient compares with the last layer's. */
final class GradientSentence {

    /** Ratios nearer to one than this are called about equal: they say nothing of a gradient that vanishes. */
    private static final double CLEAR_FACTOR = 1.5;

    private GradientSentence() {}

    static String of(LayersAtStep step) {
        List<LayerGradient> trained =
                step.layers().stream().filter(layer -> !layer.frozen()).toList();
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

    private static String only(LayersAtStep step, LayerGradient layer) {
        String which = step.layers().size() == 1 ? "The only layer's" : "The only trained layer's";
        return which + " gradient has the norm " + Numbers.rough(layer.norm()) + " at step "
                + Numbers.count(step.step()) + ".";
    }

    private static String comparison(LayersAtStep step, double first, double last) {
        List<LayerGradient> layers = step.layers();
        String firsts = layers.get(0).frozen() ? "first trained layer's" : "first layer's";
        String lasts = layers.get(layers.size() - 1).frozen() ? "last trained layer's" : "last layer's";
        return "The " + firsts + " gradient " + relation(first, last, "the " + lasts) + " (norm of dW at step "
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
