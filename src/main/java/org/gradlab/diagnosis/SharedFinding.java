package org.gradlab.diagnosis;

import java.util.List;
import java.util.TreeSet;

/**
 * A finding and the members that have it.
 *
 * @param members how many were looked at
 * @param verdicts of those that have it, at least one
 */
public record SharedFinding(Finding finding, int members, List<Verdict> verdicts) {

    /** Verdicts that are not to be modified. */
    public SharedFinding {
        verdicts = List.copyOf(verdicts);
    }

    /** How many members have it. */
    public int count() {
        return verdicts.size();
    }

    /** The layers where it was seen, counted from 1; none where it is about whole members. */
    public List<Integer> layers() {
        TreeSet<Integer> layers = new TreeSet<>();
        verdicts.forEach(verdict -> verdict.layer().ifPresent(layers::add));
        return List.copyOf(layers);
    }

    /** The first step at which any member has it. */
    public long firstStep() {
        return verdicts.stream().mapToLong(Verdict::firstStep).min().orElseThrow();
    }

    /** The last step at which any member has it. */
    public long lastStep() {
        return verdicts.stream().mapToLong(Verdict::lastStep).max().orElseThrow();
    }

    /** The verdict of the first member that has it. */
    public Verdict example() {
        return verdicts.get(0);
    }
}
