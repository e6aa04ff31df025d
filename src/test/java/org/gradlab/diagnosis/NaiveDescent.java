package org.gradlab.diagnosis;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Gradient descent of one member, as plainly as it can be written. */
public record NaiveDescent(ToDoubleFunction<double[]> function, Function<double[], double[]> slope, double momentum) {

    public static final NaiveDescent QUARTIC =
            new NaiveDescent(w -> Math.pow(w[0], 4) - 8 * w[0] * w[0] + 2 * w[0] + 20, w ->
                    new double[] {4 * Math.pow(w[0], 3) - 16 * w[0] + 2});

    public static final NaiveDescent ROSENBROCK =
            new NaiveDescent(w -> Math.pow(1 - w[0], 2) + 100 * Math.pow(w[1] - w[0] * w[0], 2), w ->
                    new double[] {-2 * (1 - w[0]) - 400 * w[0] * (w[1] - w[0] * w[0]), 200 * (w[1] - w[0] * w[0])});

    public static final NaiveDescent HIMMELBLAU =
            new NaiveDescent(w -> Math.pow(w[0] * w[0] + w[1] - 11, 2) + Math.pow(w[0] + w[1] * w[1] - 7, 2), w -> {
                double a = w[0] * w[0] + w[1] - 11;
                double b = w[0] + w[1] * w[1] - 7;
                return new double[] {4 * w[0] * a + 2 * b, 2 * a + 4 * w[1] * b};
            });

    public static final NaiveDescent RASTRIGIN =
            new NaiveDescent(w -> 10 + w[0] * w[0] - 10 * Math.cos(2 * Math.PI * w[0]), w ->
                    new double[] {2 * w[0] + 20 * Math.PI * Math.sin(2 * Math.PI * w[0])});

    NaiveDescent(ToDoubleFunction<double[]> function, Function<double[], double[]> slope) {
        this(function, slope, 0);
    }

    /** The same function, descended with a heavy ball. */
    NaiveDescent withMomentum(double mass) {
        return new NaiveDescent(function, slope, mass);
    }

    public double loss(double... w) {
        return function.applyAsDouble(w);
    }

    double[] gradient(double... w) {
        return slope.apply(w);
    }

    /** Where a descent from {@code start} is after {@code steps} steps, and what it looked like. */
    public Ended descend(double rate, int steps, int recordEvery, double... start) {
        double[] w = start.clone();
        double[] velocity = new double[w.length];
        DescentClassifier course = new DescentClassifier(steps);
        for (int step = 0; ; step++) {
            double[] gradient = gradient(w);
            if (step % recordEvery == 0 || step == steps) {
                course.add(step, loss(w), norm(gradient), gradient);
            }
            if (step == steps) {
                return new Ended(w, course.behaviour(false));
            }
            for (int i = 0; i < w.length; i++) {
                velocity[i] = momentum * velocity[i] - rate * gradient[i];
                w[i] += velocity[i];
            }
        }
    }

    public Behaviour behaviour(double rate, int steps, int recordEvery, double... start) {
        return descend(rate, steps, recordEvery, start).behaviour();
    }

    /** The end of a descent. */
    public record Ended(double[] position, Behaviour behaviour) {}

    private static double norm(double[] gradient) {
        double sum = 0;
        for (double partial : gradient) {
            sum += partial * partial;
        }
        return Math.sqrt(sum);
    }
}
