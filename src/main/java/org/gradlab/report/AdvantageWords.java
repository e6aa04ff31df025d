package org.gradlab.report;

import java.util.Collection;
import org.gradlab.statistic.Advantage;
import org.gradlab.statistic.Interval;
import org.gradlab.text.Numbers;

/** By how much one group of members does better than another, in words. */
public final class AdvantageWords {

    private AdvantageWords() {}

    /** Such as {@code 25 (8 to 42)}, rates in percentage points. */
    public static String of(Advantage advantage) {
        Interval of = advantage.interval();
        return advantage.isOfRates()
                ? points(of.estimate()) + " (" + points(of.low()) + " to " + points(of.high()) + ")"
                : Numbers.rough(of.estimate()) + " (" + Numbers.rough(of.low()) + " to " + Numbers.rough(of.high())
                        + ")";
    }

    private static String points(double share) {
        return Numbers.count(Math.round(100 * share));
    }

    /** How members were matched: {@code paired, since members start alike}. */
    public static String pairing(Collection<Advantage> all) {
        long paired = all.stream().filter(Advantage::isPaired).count();
        if (paired == all.size()) {
            return "paired, since members start alike";
        }
        return paired == 0 ? "not paired, since members start differently" : "paired where members start alike";
    }
}
