package org.gradlab.train;

import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.gradlab.state.Population;

/**
 * The members of a population that a block trains.
 *
 * @param positions of the members in the population, ascending
 */
record MemberGroup(Population population, int[] positions) {

    int size() {
        return positions.length;
    }

    /** [members], whether each is still trained. */
    boolean[] areTrained() {
        boolean[] areTrained = new boolean[positions.length];
        IntPredicate isTrained = MemberControl.areTrained(population);
        for (int m = 0; m < positions.length; m++) {
            areTrained[m] = isTrained.test(positions[m]);
        }
        return areTrained;
    }

    /** [members], 1 for each that updates are added to, 0 for the others. */
    double[] active() {
        double[] active = new double[positions.length];
        IntPredicate isTrained = MemberControl.areTrained(population);
        IntFunction<OptionalLong> divergedSteps = MemberControl.divergedSteps(population);
        for (int m = 0; m < positions.length; m++) {
            boolean goesOn = isTrained.test(positions[m])
                    && divergedSteps.apply(positions[m]).isEmpty();
            active[m] = goesOn ? 1 : 0;
        }
        return active;
    }

    /** Notes the step for each member that was active and is no longer. Modified: population. */
    void noteDivergence(long step, double[] active) {
        double[] before = active();
        for (int m = 0; m < positions.length; m++) {
            if (before[m] == 1 && active[m] == 0) {
                population.setNumber(MemberControl.DIVERGED_AT, positions[m], (double) step);
            }
        }
    }
}
