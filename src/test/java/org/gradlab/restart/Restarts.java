package org.gradlab.restart;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.diagnosis.NaiveDescent;
import org.gradlab.restart.basin.EndPoints;

/** A population of naive descents. */
public record Restarts(NaiveDescent descent, double rate, int steps) {

    /** Starts and ends of a descent from each of {@code starts} [members][variables]. */
    public EndPoints from(List<String> variables, double[]... starts) {
        double[][] from = new double[variables.size()][starts.length];
        double[][] to = new double[variables.size()][starts.length];
        List<MemberResult> members = new ArrayList<>();
        for (int m = 0; m < starts.length; m++) {
            NaiveDescent.Ended ended = descent.descend(rate, steps, steps, starts[m]);
            for (int v = 0; v < variables.size(); v++) {
                from[v][m] = starts[m][v];
                to[v][m] = ended.position()[v];
            }
            members.add(Members.of(m, new Hyperparameters(rate, 0), ended.behaviour(), descent.loss(ended.position())));
        }
        return new EndPoints(variables, from, to, members);
    }

    /** The quartic w^4 - 8 w^2 + 2 w + 20 from {@code starts} for 100 steps at rate 0.01. */
    public static EndPoints ofTheQuartic(double... starts) {
        return new Restarts(NaiveDescent.QUARTIC, 0.01, 100).from(List.of("w"), points(starts));
    }

    public static double[][] points(double... starts) {
        double[][] points = new double[starts.length][];
        for (int m = 0; m < starts.length; m++) {
            points[m] = new double[] {starts[m]};
        }
        return points;
    }

    /** {@code count} numbers from {@code low} to {@code high}, evenly. */
    public static double[] evenly(double low, double high, int count) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = low + (high - low) * i / (count - 1);
        }
        return numbers;
    }
}
