package org.gradlab.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradlab.measure.Measure;
import org.gradlab.text.Numbers;

/** The signal on its way back through the layers. */
final class SignalRules {

    static final List<Rule> ALL = List.of(SignalRules::exploding, SignalRules::vanishing);

    private static final List<Measure> SIGNALS = List.of(Measure.DW_NORM, Measure.DELTA_NORM);

    private SignalRules() {}

    private static Optional<Verdict> exploding(MemberCase of) {
        return SIGNALS.stream()
                .map(signal -> found(Finding.EXPLODING, of, signal))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Verdict> vanishing(MemberCase of) {
        return SIGNALS.stream()
                .map(signal -> found(Finding.VANISHING, of, signal))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Verdict> found(Finding finding, MemberCase of, Measure signal) {
        int[] trained = IntStream.rangeClosed(1, of.facts().depth())
                .filter(l -> of.facts().layer(l).trainable())
                .toArray();
        int low = trained[0];
        int high = trained[trained.length - 1];
        List<RecordPoint> learning = of.learning();
        List<RecordPoint> seen = learning.stream()
                .filter(point -> isSeen(finding, point.measure(signal, low), point.measure(signal, high)))
                .toList();
        boolean isMostly = 2 * seen.size() > learning.size();
        boolean isAtTheStart = !seen.isEmpty() && seen.get(0).equals(of.first());
        if (low == high || !(isMostly || (isAtTheStart && (of.hasFailed() || of.hasDiverged())))) {
            return Optional.empty();
        }
        return verdict(finding, signal, new Span(low, high), seen);
    }

    private static boolean isSeen(Finding finding, double low, double high) {
        return finding == Finding.EXPLODING ? low > Thresholds.EXPLODING_RATIO * high : Vanishing.isSeen(low, high);
    }

    private record Span(int low, int high) {}

    private static Optional<Verdict> verdict(Finding finding, Measure signal, Span span, List<RecordPoint> seen) {
        RecordPoint at = seen.get(0);
        double low = at.measure(signal, span.low());
        double high = at.measure(signal, span.high());
        double weights = perLayer(at, Measure.GAIN_WEIGHTS, span);
        double slopes = perLayer(at, Measure.GAIN_SLOPE, span);
        boolean grows = finding == Finding.EXPLODING;
        return VerdictBuilder.of(finding)
                .layer(span.low())
                .steps(seen)
                .number(signal.column() + "First", low)
                .number(signal.column() + "Last", high)
                .number("gainOfWeights", weights)
                .number("gainOfSlopes", slopes)
                .because("at step " + Numbers.count(at.step()) + " the first layer's "
                        + (signal == Measure.DW_NORM ? "gradient" : "delta") + " is "
                        + (low == 0
                                ? "0"
                                : Numbers.times(grows ? low / high : high / low) + " times "
                                        + (grows ? "larger" : "smaller"))
                        + (low == 0 ? " beside " : " than ") + "the last layer's; per layer the weights make "
                        + Numbers.rough(weights) + " of the signal and the slopes " + Numbers.rough(slopes));
    }

    /** The geometric mean of a gain over the layers that the signal goes back through. */
    private static double perLayer(RecordPoint at, Measure gain, Span span) {
        double logs = IntStream.range(span.low(), span.high())
                .mapToDouble(l -> Math.log(at.measure(gain, l)))
                .average()
                .orElseThrow();
        return Math.exp(logs);
    }
}
