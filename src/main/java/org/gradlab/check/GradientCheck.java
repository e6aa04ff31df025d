package org.gradlab.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gradlab.difference.Verdict;
import org.gradlab.difference.Verdict.Agrees;
import org.gradlab.difference.Verdict.Differs;

/**
 * Every derivative of a loss beside differences of the loss, and the order of Taylor's remainder in every layer.
 *
 * @param isOfEveryElement whether the derivatives are by single parameters; otherwise they are along random directions through each matrix,
 *     and by those parameters that such a direction led to
 */
public record GradientCheck(boolean isOfEveryElement, List<CheckedDerivative> derivatives, List<TaylorOrder> orders) {

    /** Lists that are not to be modified. */
    public GradientCheck {
        derivatives = List.copyOf(derivatives);
        orders = List.copyOf(orders);
    }

    /** The check of {@code loss}, by single parameters if there are no more than {@code mostElements}. */
    public static GradientCheck of(CheckedLoss loss, int mostElements) {
        return new Checker(loss).check(mostElements);
    }

    /** Whether anything is found wrong. */
    public boolean isWrong() {
        return verdicts().anyMatch(Differs.class::isInstance);
    }

    /** Whether anything is found right, and nothing wrong. */
    public boolean isRight() {
        return !isWrong() && verdicts().anyMatch(Agrees.class::isInstance);
    }

    /** What the derivatives belong to, in order: the layers, or the variables. */
    public List<String> groups() {
        return derivatives.stream().map(CheckedDerivative::group).distinct().toList();
    }

    /** The derivatives that differ, those that are furthest off first. */
    public List<CheckedDerivative> wrong() {
        return derivatives.stream()
                .filter(derivative -> derivative.verdict() instanceof Differs)
                .sorted(Comparator.comparingDouble(CheckedDerivative::relativeError)
                        .reversed())
                .toList();
    }

    private Stream<Verdict> verdicts() {
        List<Verdict> verdicts = new ArrayList<>();
        derivatives.forEach(derivative -> verdicts.add(derivative.verdict()));
        orders.forEach(order -> verdicts.add(order.verdict()));
        return verdicts.stream();
    }
}
