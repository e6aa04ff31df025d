package org.gradlab.check;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.difference.Approximation;
import org.gradlab.difference.Doubt;
import org.gradlab.difference.Verdict;
import org.gradlab.difference.Verdict.Agrees;
import org.gradlab.difference.Verdict.CannotTell;
import org.gradlab.difference.Verdict.Differs;

/**
 * How fast Taylor's remainder R(h) = |L(theta + h d) - L(theta) - h d.g| + |L(theta - h d) - L(theta) + h d.g| falls with h: as h^2 where g is the
 * gradient, as h where it is not. Both sides are taken together, which cancels the terms of third order.
 *
 * @param group the layer whose parameters are moved at random, or {@link #ALL}
 * @param order the exponent over the smallest steps that rounding leaves; NaN where it leaves none
 */
public record TaylorOrder(String group, double order, Verdict verdict) {

    /** In place of a layer where all parameters are moved. */
    public static final String ALL = "all";

    private static final double LARGEST_STEP = 1;
    private static final double SMALLEST_STEP = 0x1p-40;

    /** A remainder counts where it is this many times what rounding can make of it. */
    private static final double LOUD = 32;

    /** How many ratios of remainders the order is the mean of: those of the smallest steps. */
    private static final int RATIOS = 3;

    /** Orders that say right, from this one on, and wrong, up to that one. */
    private static final double RIGHT = 1.75;

    private static final double WRONG = 1.25;

    /** The remainder bounds the error of the slope: h d.g is off by no more. A bound above this share supports no claim ... */
    private static final double DECISIVE = 1e-3;

    /** ... and one below that share needs no order. */
    private static final double EXACT = 1e-9;

    /** The remainder's order along a direction. */
    static TaylorOrder of(CheckedLoss loss, String group, double[] direction, double slope) {
        return new Remainders(loss, direction, slope).order(group);
    }

    /** The remainders that rounding leaves, those of the largest steps first. */
    private static final class Remainders {

        private final CheckedLoss loss;
        private final double[] direction;
        private final double slope;
        private final List<Double> ratios = new ArrayList<>();

        /** The least bound on the error of the slope, as a share of it. */
        private double bound = Double.POSITIVE_INFINITY;

        Remainders(CheckedLoss loss, double[] direction, double slope) {
            this.loss = loss;
            this.direction = direction;
            this.slope = slope;
            Approximation here = loss.at(direction, 0);
            double above = Double.NaN;
            for (double h = LARGEST_STEP; h >= SMALLEST_STEP; h /= 2) {
                Approximation remainder = at(h, here);
                if (!Double.isNaN(above)) {
                    ratios.add(Math.log(above / Math.max(remainder.value(), remainder.error())) / Math.log(2));
                }
                bound = Math.min(bound, (remainder.value() + remainder.error()) / (2 * h * Math.abs(slope)));
                above = remainder.isFinite() && remainder.value() > LOUD * remainder.error()
                        ? remainder.value()
                        : Double.NaN;
            }
        }

        private Approximation at(double h, Approximation here) {
            Approximation ahead = loss.at(direction, h);
            Approximation behind = loss.at(direction, -h);
            double rise = h * slope;
            double remainder =
                    Math.abs(ahead.value() - here.value() - rise) + Math.abs(behind.value() - here.value() + rise);
            double error = ahead.error() + 2 * here.error() + behind.error() + 4 * Math.ulp(rise);
            return new Approximation(remainder, Double.isNaN(error) ? Double.POSITIVE_INFINITY : error);
        }

        TaylorOrder order(String group) {
            List<Double> last = ratios.subList(Math.max(0, ratios.size() - RATIOS), ratios.size());
            double order = last.size() < RATIOS
                    ? Double.NaN
                    : last.stream().mapToDouble(ratio -> ratio).sum() / RATIOS;
            return new TaylorOrder(group, order, verdict(order));
        }

        private Verdict verdict(double order) {
            if (bound <= EXACT || (order >= RIGHT && bound <= DECISIVE)) {
                return new Agrees();
            }
            return loss.kink(direction).<Verdict>map(CannotTell::new).orElseGet(() -> withoutKink(order));
        }

        private Verdict withoutKink(double order) {
            boolean isNoNumber =
                    !Double.isFinite(slope) && loss.at(direction, 0).isFinite();
            if (isNoNumber || (order > 0 && order <= WRONG)) {
                return new Differs();
            }
            return new CannotTell(
                    Double.isNaN(order) || order >= RIGHT
                            ? Doubt.ROUNDING.words()
                            : "the remainder falls neither as h nor as h^2");
        }
    }
}
