package org.gradlab.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.gradlab.network.Activation;
import org.gradlab.network.LayerSpec;
import org.gradlab.network.Network;
import org.gradlab.network.Relu;
import org.gradlab.network.Sigmoid;
import org.gradlab.network.Tanh;
import org.junit.jupiter.api.Test;

final class AlignmentTest {

    private static final double ROUNDING = 1e-12;

    private static double distance(Map<String, double[]> left, Map<String, double[]> right) {
        return left.keySet().stream()
                .mapToDouble(name -> IntStream.range(0, left.get(name).length)
                        .mapToDouble(i -> Math.pow(left.get(name)[i] - right.get(name)[i], 2))
                        .sum())
                .sum();
    }

    @Test
    void noCopyOfOneHiddenLayerIsNearerThanTheAlignedOne() {
        for (Activation f : List.of(new Tanh(), new Sigmoid(), new Relu())) {
            Network network = new Network(2, List.of(LayerSpec.of(3, f), LayerSpec.of(2, new Sigmoid())));
            PlainNetwork plain = new PlainNetwork(network);
            Map<String, double[]> target = plain.random(1);
            Map<String, double[]> member = plain.random(2);

            Map<String, double[]> aligned = new Alignment(network).of(member, target);

            assertThat(plain.outputs(aligned)).containsExactly(plain.outputs(member), within(ROUNDING));
            if (!(f instanceof Sigmoid)) {
                // A sigmoid's sign goes into the next bias too, of which units alone do not know.
                double nearest = Copies.of(network, member).stream()
                        .mapToDouble(copy -> distance(copy, target))
                        .min()
                        .orElseThrow();
                assertThat(distance(aligned, target)).as(f.toString()).isCloseTo(nearest, within(ROUNDING));
            }
        }
    }

    @Test
    void everyCopyIsBroughtBackToWhereItCameFrom() {
        Network network = new Network(2, List.of(LayerSpec.of(4, new Tanh()), LayerSpec.of(1, new Sigmoid())));
        Map<String, double[]> member = new PlainNetwork(network).random(3);
        Alignment alignment = new Alignment(network);

        Copies.of(network, member)
                .forEach(copy ->
                        assertThat(distance(alignment.of(copy, member), member)).isLessThan(ROUNDING));
    }

    @Test
    void anAlignedMemberIsNeverFartherAndComputesTheSame() {
        Network network = new Network(
                2,
                List.of(LayerSpec.of(4, new Sigmoid()), LayerSpec.of(3, new Tanh()), LayerSpec.of(1, new Sigmoid())));
        PlainNetwork plain = new PlainNetwork(network);
        for (int seed = 0; seed < 10; seed++) {
            Map<String, double[]> target = plain.random(seed);
            Map<String, double[]> member = plain.random(100 + seed);
            Map<String, double[]> aligned = new Alignment(network).of(member, target);
            assertThat(plain.outputs(aligned)).containsExactly(plain.outputs(member), within(ROUNDING));
            assertThat(distance(aligned, target)).isLessThanOrEqualTo(distance(member, target));
        }
    }

    @Test
    void numbersWithoutBoundStayWhereTheyAre() {
        Network network = new Network(1, List.of(LayerSpec.of(2, new Tanh()), LayerSpec.of(1, new Sigmoid())));
        Map<String, double[]> member = new PlainNetwork(network).random(1);
        member.get("W1")[0] = Double.POSITIVE_INFINITY;

        assertThat(new Alignment(network)
                        .of(member, new PlainNetwork(network).random(2))
                        .get("W1"))
                .containsExactly(member.get("W1"));
    }

    @Test
    void assignmentsAreTheCheapestOfAll() {
        Random random = new Random(5);
        for (int size = 1; size <= 5; size++) {
            for (int repeat = 0; repeat < 20; repeat++) {
                double[][] cost = new double[size][size];
                for (double[] row : cost) {
                    // Few values, so that there are ties.
                    Arrays.setAll(row, i -> random.nextInt(6) - 2);
                }
                int[] columns = Assignment.of(cost);
                assertThat(columns).doesNotHaveDuplicates();
                assertThat(IntStream.range(0, size)
                                .mapToDouble(row -> cost[row][columns[row]])
                                .sum())
                        .isEqualTo(cheapest(cost, 0, 0));
            }
        }
    }

    /** Tries all of them. */
    private static double cheapest(double[][] cost, int row, int taken) {
        return row == cost.length
                ? 0
                : IntStream.range(0, cost.length)
                        .filter(column -> (taken >> column & 1) == 0)
                        .mapToDouble(column -> cost[row][column] + cheapest(cost, row + 1, taken | 1 << column))
                        .min()
                        .orElseThrow();
    }
}
