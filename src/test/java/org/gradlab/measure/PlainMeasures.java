package org.gradlab.measure;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.gradlab.array.Array;
import org.gradlab.network.Activation;
import org.gradlab.network.NaiveActivation;
import org.gradlab.network.Network;
import org.gradlab.network.NumberedLayer;
import org.gradlab.network.Setup;
import org.gradlab.network.Sigmoid;
import org.gradlab.network.Softmax;
import org.gradlab.network.Tanh;

/** The measures of one member straight from their definitions, over copies of the arrays. */
final class PlainMeasures {

    private final Network network;
    private final Setup setup;
    private final int member;

    PlainMeasures(Network network, Setup setup, int member) {
        this.network = network;
        this.setup = setup;
        this.member = member;
    }

    /** Every measure that exists for layer l. */
    Map<Measure, Double> of(int l) {
        Map<Measure, Double> measures = new EnumMap<>(Measure.class);
        measures.put(Measure.W_NORM, norm(w(l)));
        activation(l, measures);
        if (network.layer(l).trainable()) {
            gradient(l, measures);
        }
        if (l >= network.lowestTrainable()) {
            signal(l, measures);
        }
        return measures;
    }

    private void gradient(int l, Map<Measure, Double> measures) {
        double[] dW = numbers(setup.gradients().of("W" + l));
        measures.put(Measure.DW_NORM, norm(dW));
        measures.put(Measure.DW_RMS, Math.sqrt(mean(squares(dW))));
        measures.put(Measure.DW_MAX, Arrays.stream(absolute(dW)).max().orElseThrow());
        measures.put(Measure.DW_STD_RATIO, deviation(dW) / deviation(w(l)));
        measures.put(
                Measure.UPDATE_RATIO,
                Math.log10(mean(absolute(numbers(setup.updates().of("W" + l)))) / mean(absolute(w(l)))));
        if (network.layer(l).dense().bias()) {
            measures.put(Measure.DB_NORM, norm(numbers(setup.gradients().of("b" + l))));
        }
    }

    private void activation(int l, Map<Measure, Double> measures) {
        Activation activation = network.layer(l).activation();
        double[] a = numbers(setup.network().layer(l).a());
        measures.put(Measure.A_MEAN, mean(a));
        measures.put(Measure.A_STD, deviation(a));
        measures.put(Measure.DEAD, dead(network.layer(l), a));
        if (activation instanceof Sigmoid) {
            measures.put(Measure.SATURATED, mean(map(a, x -> x < 0.015 || x > 0.985 ? 1 : 0)));
        }
        if (activation instanceof Tanh) {
            measures.put(Measure.SATURATED, mean(map(a, x -> Math.abs(x) > 0.97 ? 1 : 0)));
        }
        if (!(activation instanceof Softmax)) {
            double[] z = numbers(setup.network().layer(l).z());
            measures.put(Measure.MEAN_SLOPE, mean(map(z, x -> NaiveActivation.slope(activation, x))));
        }
    }

    private void signal(int l, Map<Measure, Double> measures) {
        double delta = norm(numbers(setup.network().layer(l).delta()));
        measures.put(Measure.DELTA_NORM, delta);
        if (l < network.depth()) {
            double above = norm(numbers(setup.network().layer(l + 1).delta()));
            double upstream = norm(numbers(setup.network().layer(l).upstream()));
            measures.put(Measure.DELTA_RATIO, delta / above);
            measures.put(Measure.GAIN_WEIGHTS, upstream / above);
            measures.put(Measure.GAIN_SLOPE, delta / upstream);
        }
    }

    private static double dead(NumberedLayer layer, double[] a) {
        return IntStream.range(0, layer.units())
                .filter(unit -> IntStream.range(0, a.length)
                        .filter(i -> i % layer.units() == unit)
                        .allMatch(i -> a[i] == 0))
                .count();
    }

    private double[] w(int l) {
        return numbers(setup.state().get("W" + l));
    }

    private double[] numbers(Array array) {
        int size = array.rows() * array.columns();
        return Arrays.copyOfRange(array.toDoubles(), member * size, (member + 1) * size);
    }

    private static double norm(double[] x) {
        return Math.sqrt(Arrays.stream(squares(x)).sum());
    }

    private static double mean(double[] x) {
        return Arrays.stream(x).average().orElseThrow();
    }

    private static double deviation(double[] x) {
        double mean = mean(x);
        return Math.sqrt(mean(map(x, each -> (each - mean) * (each - mean))));
    }

    private static double[] squares(double[] x) {
        return map(x, each -> each * each);
    }

    private static double[] absolute(double[] x) {
        return map(x, Math::abs);
    }

    private static double[] map(double[] x, DoubleUnaryOperator f) {
        return Arrays.stream(x).map(f).toArray();
    }
}
