package org.gradlab.report;

import java.time.Duration;
import org.gradlab.text.Numbers;

/**
 * How far training has come.
 *
 * @param unit what is counted: {@code epoch} or {@code step}
 * @param made how many are made
 * @param all how many are to be made, above zero
 * @param bestLoss loss of the best member
 * @param medianLoss loss of the median member
 * @param stepsPerSecond updates made in a second
 * @param left time until the end, at this rate
 */
public record Progress(
        String unit,
        double made,
        double all,
        double bestLoss,
        double medianLoss,
        double stepsPerSecond,
        Duration left) {

    /** made / all, at most 1. */
    double share() {
        return Math.min(1, made / all);
    }

    /** The progress in words, what may be cut last. */
    String text() {
        return unit + " " + Numbers.count((long) made) + "/" + Numbers.count((long) all) + "  " + percent() + "  "
                + clock(left) + " left  best loss " + Numbers.measure(bestLoss) + "  median "
                + Numbers.measure(medianLoss) + "  " + Numbers.count(Math.round(stepsPerSecond)) + " steps/s";
    }

    private String percent() {
        return (int) (100 * share()) + " %";
    }

    /** {@code 1:02:03}, or {@code 2:03} below an hour. */
    private static String clock(Duration time) {
        String minutesAndSeconds = twoDigits(time.toMinutesPart()) + ":" + twoDigits(time.toSecondsPart());
        return time.toHours() > 0 ? time.toHours() + ":" + minutesAndSeconds : minutesAndSeconds.replaceFirst("^0", "");
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : "" + number;
    }
}
