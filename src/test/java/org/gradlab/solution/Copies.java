package org.gradlab.solution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gradlab.network.Network;
import org.gradlab.network.Symmetry;

/** All copies of a network without normalisation that compute the same: every order and all signs of the units of every hidden layer. */
final class Copies {

    private Copies() {}

    static List<Map<String, double[]>> of(Network network, Map<String, double[]> member) {
        List<Map<String, double[]>> copies = List.of(member);
        for (int l = 1; l < network.depth(); l++) {
            List<Map<String, double[]>> more = new ArrayList<>();
            for (Map<String, double[]> copy : copies) {
                more.addAll(ofLayer(network, l, copy));
            }
            copies = more;
        }
        return copies;
    }

    private static List<Map<String, double[]>> ofLayer(Network network, int l, Map<String, double[]> member) {
        int units = network.layer(l).units();
        List<Map<String, double[]>> copies = new ArrayList<>();
        for (int[] order : orders(units)) {
            for (int signs = 0; signs < 1 << units; signs++) {
                Map<String, double[]> copy = clone(member);
                if (signs > 0 && !flip(network, l, copy, signs)) {
                    break;
                }
                new LayerNumbers(network.layer(l), copy).permute(order);
                new LayerNumbers(network.layer(l + 1), copy).permuteInputs(order);
                copies.add(copy);
            }
        }
        return copies;
    }

    /** Written out naively; false where there is no such symmetry. */
    private static boolean flip(Network network, int l, Map<String, double[]> copy, int signs) {
        Symmetry symmetry = network.layer(l).activation().symmetry();
        double[] nextBias = copy.get("b" + (l + 1));
        if (symmetry == Symmetry.NONE
                || symmetry == Symmetry.POSITIVE_SCALE
                || (symmetry == Symmetry.COMPLEMENT && nextBias == null)) {
            return false;
        }
        int units = network.layer(l).units();
        int above = network.layer(l + 1).units();
        double[] incoming = copy.get("W" + l);
        double[] outgoing = copy.get("W" + (l + 1));
        for (int unit = 0; unit < units; unit++) {
            if ((signs >> unit & 1) == 0) {
                continue;
            }
            for (int i = 0; i < incoming.length / units; i++) {
                incoming[i * units + unit] = -incoming[i * units + unit];
            }
            if (copy.containsKey("b" + l)) {
                copy.get("b" + l)[unit] = -copy.get("b" + l)[unit];
            }
            for (int j = 0; j < above; j++) {
                if (symmetry == Symmetry.COMPLEMENT) {
                    nextBias[j] += outgoing[unit * above + j];
                }
                outgoing[unit * above + j] = -outgoing[unit * above + j];
            }
        }
        return true;
    }

    static Map<String, double[]> clone(Map<String, double[]> member) {
        Map<String, double[]> copy = new HashMap<>();
        member.forEach((name, values) -> copy.put(name, values.clone()));
        return copy;
    }

    private static List<int[]> orders(int units) {
        if (units == 0) {
            return List.of(new int[0]);
        }
        List<int[]> longer = new ArrayList<>();
        for (int[] order : orders(units - 1)) {
            for (int at = 0; at < units; at++) {
                int place = at;
                longer.add(IntStream.range(0, units)
                        .map(i -> i < place ? order[i] : i == place ? units - 1 : order[i - 1])
                        .toArray());
            }
        }
        return longer;
    }
}
