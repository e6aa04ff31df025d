package org.gradlab.run;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.gradlab.config.MemberChoice;
import org.gradlab.config.MemberChoice.Listed;
import org.gradlab.config.MemberChoice.Ranked;
import org.gradlab.experiment.Experiment;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;
import org.gradlab.record.RecordedMembers;
import org.gradlab.restart.Comparison;

/**
 * Whose records a run stores.
 *
 * @param members how many there are
 */
public record ChosenMembers(MemberChoice choice, int members, long seed) {

    /** Those of an experiment. */
    static ChosenMembers of(Experiment experiment) {
        return new ChosenMembers(
                experiment.config().record().members().orElseThrow(),
                experiment.members(),
                experiment.config().seed());
    }

    /** Those that are known before the training. */
    public RecordedMembers beforehand() {
        if (choice instanceof Ranked ranked) {
            return RecordedMembers.of(members, random(ranked.random()));
        }
        return choice instanceof Listed listed
                ? RecordedMembers.of(members, listed.members().stream().mapToInt(Integer::intValue))
                : RecordedMembers.all(members);
    }

    /** All of them, once it is known how the members came out. */
    RecordedMembers finallyOf(Comparison comparison) {
        if (!(choice instanceof Ranked ranked)) {
            return beforehand();
        }
        int middle = (members - 1) / 2;
        int median = Math.min(ranked.median(), members);
        int firstMedian = Math.max(0, Math.min(members - median, middle - (median - 1) / 2));
        IntStream ranks = IntStream.concat(
                IntStream.concat(
                        IntStream.range(0, Math.min(members, ranked.best())),
                        IntStream.range(Math.max(0, members - ranked.worst()), members)),
                IntStream.range(firstMedian, firstMedian + median));
        return RecordedMembers.of(
                members,
                IntStream.concat(ranks.map(rank -> comparison.ranked().get(rank).member()), random(ranked.random())));
    }

    /** Members drawn without putting any back (Floyd). */
    private IntStream random(int wanted) {
        RandomStream stream = new RandomStream(seed, 0, Purpose.RECORD);
        Set<Integer> drawn = new LinkedHashSet<>();
        for (int last = Math.max(0, members - wanted); last < members; last++) {
            int member = stream.nextInt(last + 1);
            drawn.add(drawn.contains(member) ? last : member);
        }
        return drawn.stream().mapToInt(Integer::intValue);
    }
}
