package org.gradlab.report;

import org.gradlab.restart.Proportion;
import org.gradlab.text.Numbers;

/** Turns of phrase that several reports use. */
public final class Words {

    private Words() {}

    /** {@code 1 member}, {@code 1,000 members}. */
    public static String count(int number, String noun) {
        return Numbers.count(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** {@code 48.6 to 54.8 %}: Wilson's 95 % interval. */
    public static String interval(Proportion share) {
        String low = Numbers.percent(share.low());
        return low.substring(0, low.length() - 2) + " to " + Numbers.percent(share.high());
    }
}
