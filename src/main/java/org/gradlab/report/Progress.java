package org.gradlab.report;

import java.time.Duration;
import org.gradlab.text.Numbers;

/**
 * How far training has come.
 *
 * @param unit what is counted: {@code epoch} or {@code step}
 * @param from how many were made before training began, or went on
 * @param made how many are made
 * @param all how many are to be made, above zero
 * @param bestLoss loss of the best member
 * @param medianLoss loss of the median member
 * @param updates how many were made since then
 * @param elapsed since then
 */
public record Progress(
        String unit,
        double from,
        double made,
        double all,
        double bestLoss,
        double medianLoss,
        long updates,
        Duration elapsed) {

    /** Before, a rate is that of a program that warms up, and an end is nearer than its forecast. */
    private static final Duration FORECAST_FROM = Duration.ofSeconds(1);

    /** made / all, at most 1. */
    double share() {
        return Math.min(1, made / all);
    }

    /** The progress in words, what may be cut last; from a second on with the rate and the time that is left at it. */
    String text() {
        boolean rated = elapsed.compareTo(FORECAST_FROM) >= 0 && made > from;
        return unit + " " + Numbers.count((long) made) + "/" + Numbers.count((long) all) + "  " + percent() + "  "
                + (rated && made < all ? clock(left()) + " left  " : "") + "best loss " + Numbers.measure(bestLoss)
                + "  median "
                + Numbers.measure(medianLoss)
                + (rated ? "  " + Numbers.count(Math.round(stepsPerSecond())) + " steps/s" : "");
    }

    private Duration left() {
        return Duration.ofMillis(Math.round(elapsed.toMillis() * (all - made) / (made - from)));
    }

    private double stepsPerSecond() {
        return updates / (elapsed.toNanos() / 1e9);
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
