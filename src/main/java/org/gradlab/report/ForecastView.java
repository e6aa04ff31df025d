package org.gradlab.report;

import java.time.Duration;
import java.util.List;
import org.gradlab.run.RunForecast;
import org.gradlab.text.Numbers;

/** What a run is going to take, in words. */
public final class ForecastView {

    private ForecastView() {}

    /** What is said, for {@code display}. */
    public static List<String> lines(RunForecast forecast, Display display) {
        return display.wrapped(Words.count((int) forecast.members(), "member") + ", "
                + Numbers.count(forecast.steps()) + (forecast.steps() == 1 ? " step, " : " steps, ")
                + Numbers.count(forecast.records()) + " records"
                + (forecast.recorded() < forecast.members()
                        ? " (those of " + Numbers.count(forecast.recorded()) + " members are stored)"
                        : "")
                + ". Estimated: " + Numbers.bytes(forecast.diskBytes()) + " on disk, "
                + Numbers.bytes(forecast.memoryBytes())
                + " of memory, " + time(forecast.seconds()) + " of training.");
    }

    private static String time(double seconds) {
        if (seconds < 1) {
            return "less than a second";
        }
        Duration time = Duration.ofSeconds(Math.round(seconds));
        if (time.toMinutes() < 2) {
            return "about " + time.toSeconds() + " s";
        }
        return time.toHours() < 2
                ? "about " + time.toMinutes() + " min"
                : "about " + Numbers.count(time.toHours()) + " h";
    }
}
