package org.gradlab.measure;

import java.util.List;
import java.util.Optional;
import org.gradlab.array.Array;
import org.gradlab.array.Precision;

/**
 * Norms of arrays whose squares are too small or too large for their precision, though their numbers are not: as a double 1e-170 squared
 * is 0. There the numbers are divided by the largest of them first.
 */
final class ExtremeNorms {

    private ExtremeNorms() {}

    /** What is done to a member's numbers before they are squared. */
    enum About {
        /** Nothing. */
        ZERO,
        /** Their mean is taken from them. */
        MEAN
    }

    /**
     * Puts right those of the norms that are out of range. Modified: norms.
     *
     * @param norms [members, 1, layers]
     * @param xs the array of every layer that has one
     */
    static void correct(Array norms, List<Optional<Array>> xs, About about) {
        double[] values = norms.toDoubles();
        int layers = norms.columns();
        Precision precision = norms.block().precision();
        boolean isCorrected = false;
        for (int l = 0; l < xs.size(); l++) {
            if (xs.get(l).isPresent() && hasExtreme(values, l, layers, precision)) {
                correct(values, l, layers, xs.get(l).get(), about);
                isCorrected = true;
            }
        }
        if (isCorrected) {
            norms.load(values, 0);
        }
    }

    private static boolean hasExtreme(double[] values, int layer, int layers, Precision precision) {
        for (int i = layer; i < values.length; i += layers) {
            if (isExtreme(values[i], precision)) {
                return true;
            }
        }
        return false;
    }

    private static void correct(double[] values, int layer, int layers, Array x, About about) {
        double[] numbers = x.toDoubles();
        Precision precision = x.block().precision();
        int size = x.rows() * x.columns();
        for (int i = layer, member = 0; i < values.length; i += layers, member++) {
            if (isExtreme(values[i], precision)) {
                values[i] = norm(numbers, member * size, size, about);
            }
        }
    }

    private static boolean isExtreme(double norm, Precision precision) {
        return norm < precision.leastNorm() || norm > precision.greatestNorm();
    }

    private static double norm(double[] all, int from, int size, About about) {
        double largest = 0;
        for (int i = from; i < from + size; i++) {
            largest = Math.max(largest, Math.abs(all[i]));
        }
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        double mean = 0;
        for (int i = from; i < from + size && about == About.MEAN; i++) {
            mean += all[i] / largest / size;
        }
        double sum = 0;
        for (int i = from; i < from + size; i++) {
            double scaled = all[i] / largest - mean;
            sum += scaled * scaled;
        }
        return largest * Math.sqrt(sum);
    }
}
