package org.gradlab.solution;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.gradlab.network.Network;

/**
 * Brings the hidden units of a member into the order, and gives them the signs, in which its numbers are nearest to those of another. What it computes
 * stays as it is.
 *
 * <p>Layer by layer the best assignment of units is taken, all other layers as they are, until no layer comes nearer (weight matching: Ainsworth et al.
 * 2022, arXiv 2209.04836). With one hidden layer nothing is nearer; with more, another order may be.
 */
public final class Alignment {

    private static final int MOST_ROUNDS = 100;

    private final Network network;

    /** The alignment of a network's members. */
    public Alignment(Network network) {
        this.network = network;
    }

    /**
     * A member beside {@code target}; as it is where numbers are too large to be compared.
     *
     * @param member its parameters and running statistics by their names, such as W1, in row-major order; not modified
     * @param target those of the other; not modified
     */
    public Map<String, double[]> of(Map<String, double[]> member, Map<String, double[]> target) {
        Map<String, double[]> nearest = copy(member);
        double distance = distance(nearest, target);
        boolean comesNearer = Double.isFinite(distance);
        for (int round = 0; comesNearer && round < MOST_ROUNDS; round++) {
            comesNearer = false;
            for (int l = 1; l < network.depth(); l++) {
                Map<String, double[]> matched = copy(nearest);
                match(l, matched, target);
                double now = distance(matched, target);
                if (now < distance) {
                    nearest = matched;
                    distance = now;
                    comesNearer = true;
                }
            }
        }
        return nearest;
    }

    /** Modified: the numbers of the member. */
    private void match(int l, Map<String, double[]> member, Map<String, double[]> target) {
        if (network.isOnSkip(l)) {
            return;
        }
        UnitForm units = UnitForm.of(network.layer(l), network.layer(l + 1), member);
        UnitForm wanted = UnitForm.of(network.layer(l), network.layer(l + 1), target);
        UnitForm mirrored = UnitForm.of(network.layer(l), network.layer(l + 1), copy(member));
        int count = network.layer(l).units();
        for (int unit = 0; unit < count && units.canChangeSign(); unit++) {
            mirrored.changeSign(unit);
        }
        double[][] plain = distances(wanted, units, count);
        double[][] turned = distances(wanted, mirrored, count);
        double[][] cost = new double[count][count];
        for (int place = 0; place < count; place++) {
            int of = place;
            Arrays.setAll(cost[place], unit -> Math.min(plain[of][unit], turned[of][unit]));
        }
        if (Arrays.stream(cost).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)) {
            int[] order = Assignment.of(cost);
            for (int place = 0; place < count; place++) {
                if (turned[place][order[place]] < plain[place][order[place]]) {
                    units.changeSign(order[place]);
                }
            }
            units.permute(order);
        }
    }

    /** [places, units] squared. */
    private static double[][] distances(UnitForm wanted, UnitForm units, int count) {
        double[][] distances = new double[count][count];
        for (int place = 0; place < count; place++) {
            for (int unit = 0; unit < count; unit++) {
                distances[place][unit] = distance(wanted.numbers(place), units.numbers(unit));
            }
        }
        return distances;
    }

    private static double distance(Map<String, double[]> member, Map<String, double[]> target) {
        return member.entrySet().stream()
                .mapToDouble(numbers -> distance(numbers.getValue(), target.get(numbers.getKey())))
                .sum();
    }

    private static double distance(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += (left[i] - right[i]) * (left[i] - right[i]);
        }
        return sum;
    }

    private static Map<String, double[]> copy(Map<String, double[]> member) {
        Map<String, double[]> copy = new HashMap<>();
        member.forEach((name, values) -> copy.put(name, values.clone()));
        return copy;
    }
}
