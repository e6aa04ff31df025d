package org.gradlab.doctor;

import java.util.stream.IntStream;
import org.gradlab.data.Dataset;
import org.gradlab.loss.ElementwiseLoss;
import org.gradlab.loss.Loss;

/** The loss of the best output that is the same for every input: what a network has that learned nothing. */
final class GuessingLoss {

    /** Beyond this logit a cross-entropy is flat to the last digits. */
    private static final double FAR = 40;

    private static final int HALVINGS = 200;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** A loss that can be guessed away. */
    private static final double NONE = 1e-12;

    private GuessingLoss() {}

    static double of(Loss loss, Dataset data) {
        int outputs = data.outputs();
        double guessing = loss instanceof ElementwiseLoss elementwise
                ? IntStream.range(0, outputs)
                        .mapToDouble(c -> lowest(elementwise, column(data, c)))
                        .average()
                        .orElseThrow()
                : IntStream.range(0, outputs)
                        .mapToDouble(c -> entropy(mean(column(data, c))))
                        .sum();
        return guessing > NONE ? guessing : 0;
    }

    /** The minimum of the mean loss over the constant, by golden section: every loss is convex in it. */
    private static double lowest(ElementwiseLoss loss, double[] targets) {
        double low = loss.takesLogits() ? -FAR : min(targets);
        double high = loss.takesLogits() ? FAR : max(targets);
        for (int i = 0; i < HALVINGS; i++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (mean(loss, left, targets) <= mean(loss, right, targets)) {
                high = right;
            } else {
                low = left;
            }
        }
        return mean(loss, (low + high) / 2, targets);
    }

    private static double mean(ElementwiseLoss loss, double output, double[] targets) {
        double sum = 0;
        for (double target : targets) {
            sum += loss.value().at(output, target);
        }
        return sum / targets.length;
    }

    private static double entropy(double share) {
        return share > 0 ? -share * Math.log(share) : 0;
    }

    private static double mean(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum / numbers.length;
    }

    private static double min(double[] numbers) {
        double min = Double.POSITIVE_INFINITY;
        for (double number : numbers) {
            min = Math.min(min, number);
        }
        return min;
    }

    private static double max(double[] numbers) {
        double max = Double.NEGATIVE_INFINITY;
        for (double number : numbers) {
            max = Math.max(max, number);
        }
        return max;
    }

    private static double[] column(Dataset data, int column) {
        return IntStream.range(0, data.rows())
                .mapToDouble(row -> data.y()[row * data.outputs() + column])
                .toArray();
    }
}
