package org.gradlab.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradlab.difference.Approximation;
import org.gradlab.difference.CentralDifferences;
import org.gradlab.difference.Measurement;
import org.gradlab.difference.Measurement.Slope;
import org.gradlab.difference.Verdict;
import org.gradlab.difference.Verdict.Agrees;
import org.gradlab.difference.Verdict.CannotTell;
import org.gradlab.difference.Verdict.Differs;

/** Measures what {@link GradientCheck} says. */
final class Checker {

    /** Where a curvature jumps nearby, extrapolation has been seen to miss by 1.7 times the error that it names: within three times it contradicts nothing. */
    private static final double DOUBTFUL = 3;

    /** The steps of differences. */
    private static final double LARGEST_STEP = 1;

    private static final double SMALLEST_STEP = 0x1p-36;

    /** A derivative this much smaller than the largest of its layer is nothing but rounding ... */
    private static final double NOTHING = 1e-12;

    /** ... if differences cannot tell it from zero to within this share. */
    private static final double NEXT_TO_NOTHING = 1e-6;

    /** A loss that does not change in so many steps, each half of the one before, is level. */
    private static final int LEVELS = 4;

    private static final double LEAST_LEVEL_STEP = 0x1p-12;

    private static final int DIRECTIONS = 3;

    private final CheckedLoss loss;
    private final List<Approximation> gradient;
    private final double[] claimed;
    private final Map<String, Double> largest = new LinkedHashMap<>();

    Checker(CheckedLoss loss) {
        this.loss = loss;
        this.gradient = loss.gradient();
        this.claimed = gradient.stream().mapToDouble(Approximation::value).toArray();
        for (ParameterBlock block : loss.blocks()) {
            for (int i = block.offset(); i < block.end(); i++) {
                largest.merge(block.group(), Math.abs(claimed[i]), Math::max);
            }
        }
    }

    GradientCheck check(int mostElements) {
        boolean everyElement = claimed.length <= mostElements;
        List<CheckedDerivative> derivatives = new ArrayList<>();
        for (ParameterBlock block : loss.blocks()) {
            derivatives.addAll(everyElement ? elements(block) : directions(block));
        }
        return new GradientCheck(everyElement, derivatives, orders());
    }

    private List<CheckedDerivative> elements(ParameterBlock block) {
        List<CheckedDerivative> elements = new ArrayList<>();
        for (int i = block.offset(); i < block.end(); i++) {
            elements.add(element(block, i));
        }
        return elements;
    }

    private CheckedDerivative element(ParameterBlock block, int index) {
        return derivative(
                block.name(index), block.group(), Directions.axis(claimed.length, index), gradient.get(index));
    }

    /** Along random directions through a matrix; where one is wrong, also by an element that makes it so. */
    private List<CheckedDerivative> directions(ParameterBlock block) {
        List<CheckedDerivative> found = new ArrayList<>();
        for (int number = 1; number <= DIRECTIONS; number++) {
            CheckedDerivative along = between(block, block.offset(), block.end(), number);
            found.add(along);
            if (along.verdict() instanceof Differs && number == 1) {
                found.add(culprit(block, number));
            }
        }
        return found;
    }

    private CheckedDerivative between(ParameterBlock block, int from, int to, int number) {
        double[] direction = Directions.random(claimed.length, from, to, number);
        return derivative(
                block.slot().name() + " along direction " + number, block.group(), direction, slope(direction));
    }

    /** Halves the part of a matrix that is wrong until it is a single element. */
    private CheckedDerivative culprit(ParameterBlock block, int number) {
        int from = block.offset();
        int to = block.end();
        while (to - from > 1) {
            int middle = (from + to) / 2;
            boolean isFirstHalf = between(block, from, middle, number).verdict() instanceof Differs;
            from = isFirstHalf ? from : middle;
            to = isFirstHalf ? middle : to;
        }
        return element(block, from);
    }

    /** What is claimed along a direction. */
    private Approximation slope(double[] direction) {
        double error = 0;
        for (int i = 0; i < direction.length; i++) {
            error += Math.abs(direction[i]) * gradient.get(i).error();
        }
        return new Approximation(Directions.inner(direction, claimed), error);
    }

    private CheckedDerivative derivative(String name, String group, double[] direction, Approximation slope) {
        Measurement measured = level(direction)
                .orElseGet(() -> CentralDifferences.slope(t -> loss.at(direction, t), LARGEST_STEP, SMALLEST_STEP));
        Verdict verdict = verdict(slope, measured, largest.get(group));
        if (!(verdict instanceof Agrees)) {
            verdict = loss.kink(direction).<Verdict>map(CannotTell::new).orElse(verdict);
        }
        return new CheckedDerivative(name, group, slope.value(), measured, verdict);
    }

    /** No slope, where some steps in a row change the loss by no more than rounding may, so that differences have nothing to go by. */
    private Optional<Measurement> level(double[] direction) {
        Approximation here = loss.at(direction, 0);
        int levels = 0;
        for (double h = LARGEST_STEP; h >= LEAST_LEVEL_STEP; h /= 2) {
            Approximation ahead = loss.at(direction, h);
            boolean rises = rises(here, ahead) || rises(here, loss.at(direction, -h));
            levels = rises ? 0 : levels + 1;
            if (levels == LEVELS) {
                return Optional.of(new Slope(0, (here.error() + ahead.error()) / h, 0));
            }
        }
        return Optional.empty();
    }

    private static boolean rises(Approximation here, Approximation there) {
        return !(Math.abs(there.value() - here.value()) <= here.error() + there.error());
    }

    private static Verdict verdict(Approximation slope, Measurement measured, double largest) {
        if (!(measured instanceof Slope found)) {
            return Verdict.of(slope, measured);
        }
        if (Double.isNaN(slope.value()) || Double.isInfinite(slope.value())) {
            return new Differs();
        }
        boolean isNothing = Math.abs(slope.value()) <= NOTHING * largest
                && Math.abs(found.value()) <= found.error()
                && found.error() <= NEXT_TO_NOTHING * largest;
        boolean isZero = slope.value() == 0 && found.value() == 0;
        return isNothing || isZero ? new Agrees() : compared(slope, found);
    }

    private static Verdict compared(Approximation slope, Slope found) {
        Verdict verdict = Verdict.of(slope, found);
        Slope wide = new Slope(found.value(), DOUBTFUL * found.error(), found.steepness());
        return verdict instanceof Differs && !(Verdict.of(slope, wide) instanceof Differs)
                ? new CannotTell("a curvature that jumps nearby, as that of elu and huber does, may be the reason")
                : verdict;
    }

    private List<TaylorOrder> orders() {
        List<TaylorOrder> orders = new ArrayList<>();
        for (String group : largest.keySet()) {
            orders.add(order(group, only(group)));
        }
        if (largest.size() > 1) {
            orders.add(order(TaylorOrder.ALL, Directions.random(claimed.length, 0, claimed.length, DIRECTIONS)));
        }
        return orders;
    }

    private TaylorOrder order(String group, double[] direction) {
        return TaylorOrder.of(loss, group, direction, slope(direction).value());
    }

    /** A random direction through the parameters of one layer. */
    private double[] only(String group) {
        double[] direction = new double[claimed.length];
        for (ParameterBlock block : loss.blocks()) {
            if (block.group().equals(group)) {
                double[] part = Directions.random(claimed.length, block.offset(), block.end(), block.offset());
                System.arraycopy(part, block.offset(), direction, block.offset(), block.end() - block.offset());
            }
        }
        return direction;
    }
}
