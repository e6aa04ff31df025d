package org.gradlab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.gradlab.statistic.TargetStatistics;
import org.gradlab.text.Numbers;

/** What it takes to reach the target: steps, and restarts. */
final class TargetReport {

    private final TargetStatistics statistics;
    private final boolean sample;

    /**
     * A report on {@code statistics}.
     *
     * @param sample whether the starts were drawn, so that more restarts can be spoken of
     */
    TargetReport(TargetStatistics statistics, boolean sample) {
        this.statistics = statistics;
        this.sample = sample;
    }

    OutputSection section(Display display) {
        boolean isTold = statistics.rate().total() > 1 && statistics.rate().count() > 0;
        return new OutputSection(
                "toTarget",
                TargetContent.of(statistics, sample),
                isTold ? display.wrapped(String.join(" ", sentences())) : List.of());
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add("Steps to the target: median " + step(0.5) + ", half of them from " + step(0.25) + " to "
                + step(0.75) + ", all from " + step(0) + " to " + step(1) + "; failures included, "
                + Numbers.count(Math.round(statistics.expectedRunningTime()))
                + " steps for each success (expected running time).");
        if (sample) {
            sentences.add("For a success with 90 % probability take " + restarts(0.9) + ", with 99 % " + restarts(0.99)
                    + ".");
        }
        return sentences;
    }

    private String step(double share) {
        return Numbers.count(statistics.quantile(share).orElseThrow());
    }

    /** Such as {@code 4 restarts (3 to 5)}. */
    private String restarts(double confidence) {
        TargetStatistics.Restarts restarts = statistics.restarts(confidence);
        String expected = Words.count(Math.toIntExact(restarts.expected().orElseThrow()), "restart");
        return restarts.fewest().equals(restarts.most())
                ? expected
                : expected + " (" + number(restarts.fewest()) + " to " + number(restarts.most()) + ")";
    }

    private static String number(OptionalLong restarts) {
        return restarts.isPresent() ? Numbers.count(restarts.getAsLong()) : "any number";
    }
}
