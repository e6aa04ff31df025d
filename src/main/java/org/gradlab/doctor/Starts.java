package org.gradlab.doctor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.network.Dense;
import org.gradlab.network.Network;
import org.gradlab.state.Population;
import org.gradlab.state.Slot;

/** The parameters that members start with, compared. */
final class Starts {

    private final Network network;
    private final Population start;

    /** Of the members of the population, ascending. */
    private final long[] numbers;

    /** The starts of a population that was not trained yet. */
    Starts(Network network, Population start) {
        this.network = network;
        this.start = start;
        this.numbers = start.memberSet().numbers().toArray();
    }

    private double[] matrix(String name, int member) {
        return start.get(name, Arrays.binarySearch(numbers, member));
    }

    /** All parameters of a member, one after the other. */
    private double[] parameters(int member) {
        return start.space().parameters().stream()
                .map(Slot::name)
                .flatMapToDouble(name -> Arrays.stream(matrix(name, member)))
                .toArray();
    }

    /** Whether all {@code members}, more than one, start alike. */
    boolean areAlike(List<Integer> members) {
        if (members.size() < 2) {
            return false;
        }
        double[] first = parameters(members.get(0));
        return members.stream().allMatch(member -> Arrays.equals(first, parameters(member)));
    }

    /** The hidden layers of more than one unit whose units have the same weights in and out; dropout or a skip connection would tell them apart. */
    List<Integer> symmetricLayers(int member) {
        return IntStream.range(1, network.depth())
                .filter(l -> network.layer(l).units() > 1
                        && network.layer(l).spec().dropout().isEmpty()
                        && !network.isOnSkip(l))
                .filter(l -> isSymmetric(l, member))
                .boxed()
                .toList();
    }

    private boolean isSymmetric(int l, int member) {
        Dense layer = network.layer(l).dense();
        double[] in = matrix(layer.weights(), member);
        double[] out = matrix(network.layer(l + 1).dense().weights(), member);
        int units = network.layer(l).units();
        int next = network.layer(l + 1).units();
        return IntStream.range(0, in.length).allMatch(i -> in[i] == in[i - i % units])
                && IntStream.range(0, out.length).allMatch(i -> out[i] == out[i % next])
                && (!layer.bias() || areEqual(matrix(layer.biases(), member)));
    }

    private static boolean areEqual(double[] numbers) {
        return Arrays.stream(numbers).allMatch(number -> number == numbers[0]);
    }
}
