package org.gradlab.restart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradlab.diagnosis.Behaviour;
import org.gradlab.train.MemberStatus;

/**
 * The members of a run, best first.
 *
 * <p>Ranked by validation loss if the data has a validation part, else by training loss. Members whose loss is not finite
 * come after those whose loss is, diverged members last. Ties keep the order of the members.
 */
public final class Comparison {

    private final List<MemberResult> ranked;
    private final boolean byValidation;

    /**
     * Compares {@code results}.
     *
     * @throws IllegalArgumentException if there are none
     */
    public Comparison(List<MemberResult> results) {
        if (results.isEmpty()) {
            throw new IllegalArgumentException("no members to compare");
        }
        byValidation = results.stream().anyMatch(result -> !Double.isNaN(result.validationLoss()));
        ranked = results.stream().sorted(bestFirst()).toList();
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
        Map<MemberStatus, Integer> counts = new EnumMap<>(MemberStatus.class);
        for (MemberStatus status : MemberStatus.values()) {
            counts.put(status, 0);
        }
        ranked.forEach(result -> counts.merge(result.status(), 1, Integer::sum));
        return counts;
    }

    /** How many members behaved in each way; every behaviour has a number. */
    public Map<Behaviour, Integer> behaviours() {
        Map<Behaviour, Integer> counts = new EnumMap<>(Behaviour.class);
        for (Behaviour behaviour : Behaviour.values()) {
            counts.put(behaviour, 0);
        }
        ranked.forEach(result -> counts.merge(result.behaviour(), 1, Integer::sum));
        return counts;
    }

    /**
     * The step at which the member in the middle first reached the target, where members that never did come last; of two in
     * the middle, the earlier. Empty if it never did.
     */
    public OptionalLong medianTargetStep() {
        long[] steps = ranked.stream()
                .map(MemberResult::targetStep)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .sorted()
                .toArray();
        int middle = (ranked.size() - 1) / 2;
        return middle < steps.length ? OptionalLong.of(steps[middle]) : OptionalLong.empty();
    }

    /** The members of each setting, compared among themselves; settings in their order. */
    public SortedMap<Hyperparameters, Comparison> bySetting() {
        SortedMap<Hyperparameters, List<MemberResult>> members = new TreeMap<>();
        ranked.forEach(result -> members.computeIfAbsent(result.setting(), setting -> new ArrayList<>())
                .add(result));
        SortedMap<Hyperparameters, Comparison> comparisons = new TreeMap<>();
        members.forEach((setting, results) -> comparisons.put(setting, new Comparison(results)));
        return comparisons;
    }

    /** The share of members that reached the target at some step. */
    public Proportion successRate() {
        int successes = (int) ranked.stream()
                .filter(result -> result.targetStep().isPresent())
                .count();
        return new Proportion(successes, ranked.size());
    }

    private Comparator<MemberResult> bestFirst() {
        return Comparator.comparing((MemberResult result) -> result.status() == MemberStatus.DIVERGED)
                .thenComparing(result -> !Double.isFinite(rankingLoss(result)))
                .thenComparingDouble(this::rankingLoss)
                .thenComparingInt(MemberResult::member);
    }
}
