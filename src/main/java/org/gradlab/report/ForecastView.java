package org.gradlab.report;

import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;
import org.gradlab.run.RunForecast;
import org.gradlab.text.Numbers;

/** What a run is going to take, in words. */
public final class ForecastView {

    private ForecastView() {}

    /** What is said of the populations of a sweep, or of one run alone, for {@code display}. */
    public static List<String> lines(List<RunForecast> populations, Display display) {
        if (populations.size() == 1) {
            return display.wrapped(words(populations.get(0)));
        }
        long steps = populations.stream().mapToLong(RunForecast::steps).max().orElseThrow();
        return display.wrapped(Words.count(populations.size(), "population") + " of together "
                + Numbers.count(sum(populations, RunForecast::members)) + " members, up to " + Numbers.count(steps)
                + " steps each. Estimated: " + Numbers.bytes(sum(populations, RunForecast::diskBytes)) + " on disk, "
                + Numbers.bytes(populations.stream()
                        .mapToLong(RunForecast::memoryBytes)
                        .max()
                        .orElseThrow())
                + " of memory, "
                + time(populations.stream().mapToDouble(RunForecast::seconds).sum()) + " of training.");
    }

    private static long sum(List<RunForecast> populations, ToLongFunction<RunForecast> number) {
        return populations.stream().mapToLong(number).sum();
    }

    private static String words(RunForecast forecast) {
        return Words.count((int) forecast.members(), "member") + ", "
                + Numbers.count(forecast.steps()) + (forecast.steps() == 1 ? " step, " : " steps, ")
                + Numbers.count(forecast.records()) + " records"
                + (forecast.recorded() < forecast.members()
                        ? " (those of " + Numbers.count(forecast.recorded()) + " members are stored)"
                        : "")
                + ". Estimated: " + Numbers.bytes(forecast.diskBytes()) + " on disk, "
                + Numbers.bytes(forecast.memoryBytes())
                + " of memory, " + time(forecast.seconds()) + " of training.";
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
