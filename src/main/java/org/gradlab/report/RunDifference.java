package org.gradlab.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradlab.restart.MemberResult;
import org.gradlab.run.SharedStarts;
import org.gradlab.statistic.Differences;
import org.gradlab.statistic.Interval;
import org.gradlab.text.Numbers;

/**
 * By how much one run does better than another.
 *
 * @param rate whether success rates are compared, otherwise losses
 * @param paired whether member by member from the same starts
 * @param interval of the first's rate less the second's; or of the second's loss less the first's, the median over members: above
 *     zero where the first is better
 */
record RunDifference(boolean rate, boolean paired, Interval interval) {

    /** Empty where members are no samples, or losses are to be compared from other starts. */
    static Optional<RunDifference> of(ComparedRun first, ComparedRun second, double alpha) throws IOException {
        if (!first.isSample() || !second.isSample()) {
            return Optional.empty();
        }
        int members = first.members().size();
        boolean paired =
                members == second.members().size() && SharedStarts.count(first.folder(), second.folder()) == members;
        if (first.target().isPresent() && first.target().equals(second.target())) {
            return Optional.of(new RunDifference(true, paired, rates(first, second, paired, alpha)));
        }
        return paired ? losses(first, second, alpha) : Optional.empty();
    }

    private static Interval rates(ComparedRun first, ComparedRun second, boolean paired, double alpha) {
        return paired
                ? Differences.ofPairedRates(successes(first), successes(second), alpha)
                : Differences.ofRates(first.successRate(), second.successRate(), alpha);
    }

    private static boolean[] successes(ComparedRun run) {
        List<MemberResult> members = run.members();
        boolean[] successes = new boolean[members.size()];
        for (int m = 0; m < successes.length; m++) {
            successes[m] = members.get(m).targetStep().isPresent();
        }
        return successes;
    }

    /** Empty where a member has no loss. */
    private static Optional<RunDifference> losses(ComparedRun first, ComparedRun second, double alpha) {
        List<MemberResult> left = first.members();
        List<MemberResult> right = second.members();
        double[] differences = IntStream.range(0, left.size())
                .mapToDouble(m -> second.comparison().rankingLoss(right.get(m))
                        - first.comparison().rankingLoss(left.get(m)))
                .toArray();
        return IntStream.range(0, left.size()).allMatch(m -> Double.isFinite(differences[m]))
                ? Optional.of(new RunDifference(false, true, Differences.median(differences, alpha)))
                : Optional.empty();
    }

    /** Such as {@code 25 (8 to 42)}, rates in percentage points. */
    String words() {
        return rate
                ? points(interval.estimate()) + " (" + points(interval.low()) + " to " + points(interval.high()) + ")"
                : Numbers.measure(interval.estimate()) + " (" + Numbers.rough(interval.low()) + " to "
                        + Numbers.rough(interval.high()) + ")";
    }

    private static String points(double share) {
        return Numbers.count(Math.round(100 * share));
    }
}
