package org.gradlab.report.page;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gradlab.record.RecordedMembers;
import org.gradlab.restart.Comparison;
import org.gradlab.text.Numbers;

/**
 * Which members a page shows one by one.
 *
 * @param members the best first
 * @param words which they are, such as {@code all 64}
 */
record ShownMembers(List<Integer> members, String words) {

    /** More lines cannot be told apart. */
    private static final int MOST = 100;

    private static final int BEST = 10;
    private static final int WORST = 10;
    private static final int BETWEEN = 39;

    /** All members, or a choice of those that are stored. */
    static ShownMembers of(Comparison comparison, RecordedMembers stored) {
        return of(comparison, stored, MOST);
    }

    /** The same where there is room for {@code most}, at least one. */
    static ShownMembers of(Comparison comparison, RecordedMembers stored, int most) {
        List<Integer> ranked = IntStream.range(0, comparison.ranked().size())
                .mapToObj(rank -> comparison.ranked().get(rank).member())
                .filter(stored::has)
                .toList();
        int all = comparison.ranked().size();
        if (ranked.size() <= Math.min(MOST, most)) {
            return new ShownMembers(ranked, ranked.size() == all ? "all " + Numbers.count(all) : of(ranked, all, ""));
        }
        if (most < BEST + WORST + BETWEEN + 1) {
            Set<Integer> spread = new TreeSet<>(evenly(ranked.size(), most));
            return new ShownMembers(
                    spread.stream().map(ranked::get).toList(),
                    Numbers.count(spread.size()) + " of " + Numbers.count(all)
                            + (spread.size() == 1
                                    ? ": the best"
                                    : ": from the best to the worst, evenly spread by rank")
                            + among(ranked, all));
        }
        Set<Integer> chosen = new TreeSet<>();
        IntStream.range(0, BEST).forEach(chosen::add);
        IntStream.range(ranked.size() - WORST, ranked.size()).forEach(chosen::add);
        chosen.add((ranked.size() - 1) / 2);
        evenly(ranked.size(), BETWEEN).forEach(chosen::add);
        int between = chosen.size() - BEST - WORST - 1;
        return new ShownMembers(
                chosen.stream().map(ranked::get).toList(),
                Numbers.count(chosen.size()) + " of " + Numbers.count(all) + ": " + BEST + " best, " + WORST
                        + " worst, the median and " + between + " evenly spread by rank" + among(ranked, all));
    }

    private static String of(List<Integer> ranked, int all, String which) {
        return Numbers.count(ranked.size()) + " of " + Numbers.count(all) + which + among(ranked, all);
    }

    private static String among(List<Integer> ranked, int all) {
        return ranked.size() == all ? "" : ", of the " + Numbers.count(ranked.size()) + " whose records are stored";
    }

    private static List<Integer> evenly(int ranks, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> count == 1 ? 0 : (int) ((long) i * (ranks - 1) / (count - 1)))
                .toList();
    }
}
