package org.gradlab.restart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradlab.state.Hyperparameter;
import org.gradlab.state.Population;

/** What every member is trained with. Members with one setting share it. */
public final class MemberSettings {

    private static final String LEARNING_RATE = "optimizer.learningRate";
    private static final String MOMENTUM = "optimizer.momentum";

    /** Ascending. */
    private final List<Hyperparameters> distinct;

    /** [members] the index of each one's setting. */
    private final int[] indices;

    private MemberSettings(List<Hyperparameters> distinct, int[] indices) {
        this.distinct = distinct;
        this.indices = indices;
    }

    /**
     * The settings of a population.
     *
     * @param settings all that members may differ in
     */
    public static MemberSettings of(Population population, List<Hyperparameter> settings) {
        List<String> others = settings.stream()
                .filter(Hyperparameter::varies)
                .map(Hyperparameter::name)
                .filter(name -> !name.equals(LEARNING_RATE) && !name.equals(MOMENTUM))
                .toList();
        boolean vary = settings.stream().anyMatch(Hyperparameter::varies);
        int[] indices = new int[population.members()];
        SortedMap<Hyperparameters, List<Integer>> members = new TreeMap<>();
        for (int member = 0; member < (vary ? indices.length : 1); member++) {
            members.computeIfAbsent(setting(population, member, others), setting -> new ArrayList<>())
                    .add(member);
        }
        List<Hyperparameters> distinct = List.copyOf(members.keySet());
        for (int i = 0; i < distinct.size(); i++) {
            for (int member : members.get(distinct.get(i))) {
                indices[member] = i;
            }
        }
        return new MemberSettings(distinct, indices);
    }

    /** Every setting once, ascending. */
    public List<Hyperparameters> distinct() {
        return distinct;
    }

    /** How many members there are. */
    public int members() {
        return indices.length;
    }

    /** The setting of a member. */
    Hyperparameters of(int member) {
        return distinct.get(indices[member]);
    }

    /** [settings] the members of each of the distinct settings, ascending. */
    int[][] membersOfEach() {
        int[] counts = new int[distinct.size()];
        for (int index : indices) {
            counts[index]++;
        }
        int[][] members = new int[counts.length][];
        Arrays.setAll(members, setting -> new int[counts[setting]]);
        for (int member = indices.length - 1; member >= 0; member--) {
            members[indices[member]][--counts[indices[member]]] = member;
        }
        return members;
    }

    private static Hyperparameters setting(Population population, int member, List<String> others) {
        SortedMap<String, Double> values = new TreeMap<>();
        others.forEach(name -> values.put(name, population.number(name, member)));
        double momentum = population.space().has(MOMENTUM) ? population.number(MOMENTUM, member) : 0;
        return new Hyperparameters(population.number(LEARNING_RATE, member), momentum, values);
    }
}
