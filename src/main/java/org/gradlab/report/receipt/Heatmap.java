package org.gradlab.report.receipt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradlab.report.Display;
import org.gradlab.report.LogScale;
import org.gradlab.text.Numbers;

/** Magnitudes of layers over steps as shades, on a log scale that is written below. */
final class Heatmap {

    /** From the lowest to the highest. */
    private static final String SHADES = " \u2591\u2592\u2593\u2588";

    private static final int MARGIN = 9;

    private final String what;
    private final List<Long> steps;
    private final double[][] magnitudes;

    /**
     * A map of at least one step.
     *
     * @param magnitudes [steps, layers]
     */
    Heatmap(String what, List<Long> steps, double[][] magnitudes) {
        this.what = what;
        this.steps = steps;
        this.magnitudes = magnitudes;
    }

    List<String> lines(Display display) {
        LogScale scale = scale();
        int[] shown = shown(Math.max(1, display.width() - MARGIN));
        List<String> lines = new ArrayList<>();
        lines.add("The " + what + ", last layer on top, over the steps " + Numbers.count(steps.get(0)) + " to "
                + Numbers.count(steps.get(steps.size() - 1)));
        for (int layer = magnitudes[0].length; layer >= 1; layer--) {
            StringBuilder line = new StringBuilder(String.format("layer %-2d ", layer));
            for (int step : shown) {
                line.append(shade(scale, magnitudes[step][layer - 1]));
            }
            lines.add(line.toString().stripTrailing());
        }
        lines.add(legend(scale));
        return lines;
    }

    private LogScale scale() {
        return LogScale.overDecades(
                Arrays.stream(magnitudes).flatMapToDouble(Arrays::stream).toArray());
    }

    private static char shade(LogScale scale, double magnitude) {
        if (Double.isNaN(magnitude)) {
            return '.';
        }
        int level = (int) Math.floor(scale.position(magnitude) * SHADES.length());
        return SHADES.charAt(Math.min(level, SHADES.length() - 1));
    }

    /** Which magnitudes a shade stands for. */
    private static String legend(LogScale scale) {
        StringBuilder legend = new StringBuilder("scale:");
        int levels = SHADES.length();
        for (int level = 0; level < levels; level++) {
            double from = scale.low() * Math.pow(scale.high() / scale.low(), (double) level / levels);
            legend.append(" '").append(SHADES.charAt(level)).append("' ").append(level == 0 ? "below " : "from ");
            legend.append(Numbers.rough(
                    level == 0 ? scale.low() * Math.pow(scale.high() / scale.low(), 1.0 / levels) : from));
        }
        return legend.toString();
    }

    private int[] shown(int most) {
        int count = Math.min(most, magnitudes.length);
        int[] shown = new int[count];
        Arrays.setAll(shown, i -> count == 1 ? 0 : (int) ((long) i * (magnitudes.length - 1) / (count - 1)));
        return shown;
    }

    Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("steps", steps);
        content.put("deltaNorms", magnitudes);
        return content;
    }
}
