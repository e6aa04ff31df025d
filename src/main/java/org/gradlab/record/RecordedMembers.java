package org.gradlab.record;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The members of a run whose records are stored, in ascending order.
 *
 * @param population how many members the run has
 * @param chosen the stored ones, ascending, where it is not all of them
 * @param areAll whether every member is stored; then {@code chosen} is empty
 */
public record RecordedMembers(int population, boolean areAll, int[] chosen) {

    /** Every member of a population. */
    public static RecordedMembers all(int population) {
        return new RecordedMembers(population, true, new int[0]);
    }

    /** Some members, in any order, of a population. */
    public static RecordedMembers of(int population, IntStream members) {
        return new RecordedMembers(
                population, false, members.sorted().distinct().toArray());
    }

    public int count() {
        return areAll ? population : chosen.length;
    }

    /** The member at a place of the member axis. */
    public int member(int place) {
        return areAll ? place : chosen[place];
    }

    /** The place of a member on the member axis; negative if it is not stored. */
    int place(int member) {
        return areAll ? member : Arrays.binarySearch(chosen, member);
    }

    /** Whether the same are stored. */
    public boolean areThose(RecordedMembers other) {
        return areAll == other.areAll && Arrays.equals(chosen, other.chosen);
    }

    public boolean has(int member) {
        return place(member) >= 0;
    }
}
