package org.gradlab.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradlab.statistic.TargetStatistics;

/** What it takes to reach the target, as JSON names it. */
public final class TargetContent {

    private static final List<Double> SHARES = List.of(0.0, 0.1, 0.25, 0.5, 0.75, 0.9, 1.0);
    private static final List<Double> CONFIDENCES = List.of(0.9, 0.99);

    private TargetContent() {}

    /** With the restarts that are needed where members are a {@code sample}. */
    public static Map<String, Object> of(TargetStatistics statistics, boolean sample) {
        Map<String, Object> content = new LinkedHashMap<>();
        Map<String, Object> quantiles = new LinkedHashMap<>();
        SHARES.forEach(share -> quantiles.put(Double.toString(share), statistics.quantile(share)));
        content.put("stepQuantiles", quantiles);
        content.put("expectedRunningTime", statistics.expectedRunningTime());
        if (sample) {
            Map<String, Object> restarts = new LinkedHashMap<>();
            CONFIDENCES.forEach(c -> restarts.put(Double.toString(c), statistics.restarts(c)));
            content.put("restarts", restarts);
        }
        return content;
    }
}
