package org.gradlab.restart;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.RandomAccess;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gradlab.diagnosis.Behaviour;
import org.gradlab.train.MemberStatus;

/**
 * The members of a run, best first.
 *
 * <p>Ranked by validation loss if the data has a validation part, else by training loss. Members whose loss is not finite
 * come after those whose loss is, diverged members last. Ties keep the order of the members.
 */
public final class Comparison {

    private final List<MemberResult> members;
    private final boolean byValidation;

    /** The indices of the members, best first. */
    private final int[] order;

    private final List<MemberResult> ranked;
    private final Map<MemberStatus, Integer> counts = zeros(MemberStatus.class);
    private final Map<Behaviour, Integer> behaviours = zeros(Behaviour.class);
    private final SortedSet<Hyperparameters> settings = new TreeSet<>();

    /** The steps at which members reached the target, ascending. */
    private final long[] targetSteps;

    /**
     * Compares {@code results}, which are not copied: they may be made of other numbers when they are asked for.
     *
     * @throws IllegalArgumentException if there are none
     */
    public Comparison(List<MemberResult> results) {
        if (results.isEmpty()) {
            throw new IllegalArgumentException("no members to compare");
        }
        members = inOrder(results);
        double[] losses = new double[members.size()];
        double[] validationLosses = new double[members.size()];
        boolean hasValidation = false;
        BitSet diverged = new BitSet();
        LongStream.Builder steps = LongStream.builder();
        // Once through all of them: there may be millions, which are made when they are asked for.
        for (int i = 0; i < losses.length; i++) {
            MemberResult result = members.get(i);
            count(result);
            losses[i] = result.loss();
            validationLosses[i] = result.validationLoss();
            hasValidation |= !Double.isNaN(result.validationLoss());
            diverged.set(i, result.status() == MemberStatus.DIVERGED);
            result.targetStep().ifPresent(steps);
        }
        byValidation = hasValidation;
        targetSteps = steps.build().sorted().toArray();
        order = order(byValidation ? validationLosses : losses, diverged);
        ranked = new Reordered(members, order);
    }

    private static List<MemberResult> inOrder(List<MemberResult> results) {
        int[] numbers = results.stream().mapToInt(MemberResult::member).toArray();
        boolean isInOrder = IntStream.range(1, numbers.length).allMatch(i -> numbers[i - 1] < numbers[i]);
        return isInOrder
                ? results
                : results.stream()
                        .sorted(Comparator.comparingInt(MemberResult::member))
                        .toList();
    }

    private void count(MemberResult result) {
        counts.merge(result.status(), 1, Integer::sum);
        behaviours.merge(result.behaviour(), 1, Integer::sum);
        settings.add(result.setting());
    }

    private static int[] order(double[] losses, BitSet diverged) {
        return Stream.<IntPredicate>of(
                        i -> !diverged.get(i) && Double.isFinite(losses[i]),
                        i -> !diverged.get(i) && !Double.isFinite(losses[i]),
                        i -> diverged.get(i) && Double.isFinite(losses[i]),
                        i -> diverged.get(i) && !Double.isFinite(losses[i]))
                .map(group -> IntStream.range(0, losses.length).filter(group).toArray())
                .flatMapToInt(group -> IntStream.of(RankOrder.of(group, losses)))
                .toArray();
    }

    /** Every member in the order of the members. */
    public List<MemberResult> members() {
        return members;
    }

    /** The rank of every member, from 1 on, in the order of the members. */
    public int[] ranks() {
        int[] ranks = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            ranks[order[i]] = i + 1;
        }
        return ranks;
    }

    /** Every member, best first. */
    public List<MemberResult> ranked() {
        return ranked;
    }

    /** The loss that {@code result} is ranked by. */
    public double rankingLoss(MemberResult result) {
        return byValidation ? result.validationLoss() : result.loss();
    }

    /** True if members are ranked by their validation loss. */
    public boolean byValidation() {
        return byValidation;
    }

    /** The member of rank one. */
    public MemberResult best() {
        return ranked.get(0);
    }

    /** The member in the middle; of two, the better. */
    public MemberResult median() {
        return ranked.get((ranked.size() - 1) / 2);
    }

    /** The member of the last rank. */
    public MemberResult worst() {
        return ranked.get(ranked.size() - 1);
    }

    /** How many members ended in each status; every status has a number. */
    public Map<MemberStatus, Integer> counts() {
        return Collections.unmodifiableMap(counts);
    }

    /** How many members behaved in each way; every behaviour has a number. */
    public Map<Behaviour, Integer> behaviours() {
        return Collections.unmodifiableMap(behaviours);
    }

    /**
     * The step at which the member in the middle first reached the target, where members that never did come last; of two in
     * the middle, the earlier. Empty if it never did.
     */
    public OptionalLong medianTargetStep() {
        int middle = (ranked.size() - 1) / 2;
        return middle < targetSteps.length ? OptionalLong.of(targetSteps[middle]) : OptionalLong.empty();
    }

    /** The members of each setting, compared among themselves; settings in their order. */
    public SortedMap<Hyperparameters, Comparison> bySetting() {
        SortedMap<Hyperparameters, Comparison> comparisons = new TreeMap<>();
        if (settings.size() == 1) {
            comparisons.put(settings.first(), this);
            return comparisons;
        }
        SortedMap<Hyperparameters, List<MemberResult>> ofSettings = new TreeMap<>();
        members.forEach(result -> ofSettings
                .computeIfAbsent(result.setting(), setting -> new ArrayList<>())
                .add(result));
        ofSettings.forEach((setting, results) -> comparisons.put(setting, new Comparison(results)));
        return comparisons;
    }

    /** Every setting once, in their order. */
    public SortedSet<Hyperparameters> settings() {
        return Collections.unmodifiableSortedSet(settings);
    }

    /** The share of members that reached the target at some step. */
    public Proportion successRate() {
        return new Proportion(targetSteps.length, ranked.size());
    }

    private static <E extends Enum<E>> Map<E, Integer> zeros(Class<E> type) {
        Map<E, Integer> counts = new EnumMap<>(type);
        Arrays.stream(type.getEnumConstants()).forEach(value -> counts.put(value, 0));
        return counts;
    }

    /** Members in another order; nothing is copied. */
    private static final class Reordered extends AbstractList<MemberResult> implements RandomAccess {

        private final List<MemberResult> members;
        private final int[] order;

        Reordered(List<MemberResult> members, int[] order) {
            this.members = members;
            this.order = order;
        }

        @Override
        public MemberResult get(int rank) {
            return members.get(order[rank]);
        }

        @Override
        public int size() {
            return order.length;
        }
    }
}
