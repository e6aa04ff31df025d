package org.gradlab.report.explore;

import java.util.List;
import java.util.Optional;
import org.gradlab.explore.DescentTable;
import org.gradlab.explore.LearningRateLimit;
import org.gradlab.text.Numbers;

/** How large a learning rate may be, and what the chosen one does. */
final class LearningRateText {
    /** A factor this near to 0 or -1 is it, but for the rounding of the rate. */
    private static final double ROUNDING = 1e-12;

    private LearningRateText() {}

    /** The limit at a point, such as {@code 2/f'' = 1}. */
    static String atPoint(LearningRateLimit limit, int variables) {
        return "%s = %s".formatted(formula(variables), Numbers.measure(limit.lowest()));
    }

    /** The limit along a descent, and what the rate of the descent does where it is. */
    static List<String> lines(DescentTable descent, Optional<LearningRateLimit> limit) {
        int variables = descent.variables().size();
        return limit.map(found -> List.of(
                        "limit of the rate, %s: %s".formatted(formula(variables), range(found)),
                        "%s is %s"
                                .formatted(
                                        Numbers.precise(descent.learningRate()),
                                        effect(found, descent.learningRate(), variables))))
                .orElseGet(() -> List.of("%s above zero on the way: there is no minimum that a step could jump over"
                        .formatted(variables == 1 ? "f'' is nowhere" : "no eigenvalue is")));
    }

    /** What the rate of the descent does, in a line of its own, with its limit where that depends on the way. */
    static String line(DescentTable descent, Optional<LearningRateLimit> limit) {
        List<String> lines = lines(descent, limit);
        String effect = lines.get(lines.size() - 1);
        return limit.filter(found -> !found.constant())
                .map(found -> effect + " (limit " + range(found) + ")")
                .orElse(effect);
    }

    /** The limit that all descents of a function of constant curvature have; empty of another. */
    static Optional<String> common(DescentTable descent, Optional<LearningRateLimit> limit) {
        return limit.filter(LearningRateLimit::constant)
                .map(found -> lines(descent, limit).get(0));
    }

    private static String formula(int variables) {
        return variables == 1 ? "2/f''" : "2/(largest eigenvalue)";
    }

    private static String range(LearningRateLimit limit) {
        if (limit.constant()) {
            return Numbers.measure(limit.lowest()) + " everywhere";
        }
        String lowest = Numbers.measure(limit.lowest());
        String highest = Numbers.measure(limit.highest());
        return (lowest.equals(highest) ? lowest : "from %s to %s".formatted(lowest, highest)) + " on the way";
    }

    private static String effect(LearningRateLimit limit, double rate, int variables) {
        if (!limit.constant()) {
            return changingEffect(limit, rate);
        }
        String step = variables == 1 ? "each step" : "on its axis each step";
        double factor = limit.factor(rate);
        String distance = Numbers.measure(Math.abs(factor));
        if (Math.abs(factor) < ROUNDING) {
            return "half of it: " + step + " lands on the minimum";
        }
        if (Math.abs(factor + 1) < ROUNDING) {
            return "the limit: " + step + " jumps over the minimum to the same distance";
        }
        if (factor > 0) {
            return "below it: " + step + " leaves " + distance + " of the distance to the minimum";
        }
        return (factor > -1 ? "below" : "above") + " it: " + step + " jumps over the minimum to " + distance
                + " of the distance";
    }

    private static String changingEffect(LearningRateLimit limit, double rate) {
        long exceeded = limit.exceededBy(rate);
        String steps = limit.places() == 1 ? "the only step" : "%s of %s steps".formatted(exceeded, limit.places());
        if (exceeded > 0) {
            return "above it at " + steps + ": a parabola so curved throws it outwards";
        }
        return limit.limits().size() == limit.places()
                ? "below it at every step"
                : "below it at every step where the curvature is above zero";
    }
}
