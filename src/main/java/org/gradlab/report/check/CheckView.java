package org.gradlab.report.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gradlab.check.CheckedDerivative;
import org.gradlab.check.GradientCheck;
import org.gradlab.check.MomentCheck;
import org.gradlab.check.TaylorOrder;
import org.gradlab.difference.Measurement.Slope;
import org.gradlab.difference.Verdict;
import org.gradlab.difference.Verdict.Agrees;
import org.gradlab.difference.Verdict.CannotTell;
import org.gradlab.difference.Verdict.Differs;
import org.gradlab.report.Display;
import org.gradlab.report.OutputSection;
import org.gradlab.report.TextTable;
import org.gradlab.report.TextTable.Column;
import org.gradlab.text.Numbers;

/** What the check of a gradient found: the conclusion, a table of the layers, and the derivatives that are furthest off. */
public final class CheckView {

    private static final int MOST_ROWS = 5;

    private final MomentCheck checked;
    private final GradientCheck check;

    /** A view of {@code checked}. */
    public CheckView(MomentCheck checked) {
        this.checked = checked;
        this.check = checked.check();
    }

    /** All that is said, for {@code display}. */
    public List<OutputSection> sections(Display display) {
        return List.of(
                new OutputSection("verdict", verdict(), conclusion(display)),
                OutputSection.data("member", checked.moment().member()),
                OutputSection.data("step", checked.moment().step()),
                OutputSection.data("everyElement", check.isOfEveryElement()),
                new OutputSection("orders", orders(), layers().lines(display)),
                new OutputSection("derivatives", rows(check.derivatives()), furthest(display)),
                new OutputSection("untold", untold(), untoldLines(display)));
    }

    private String verdict() {
        return check.isWrong() ? "wrong" : check.isRight() ? "right" : "cannot tell";
    }

    private List<String> conclusion(Display display) {
        List<String> lines = new ArrayList<>(display.wrapped(sentence()));
        lines.addAll(display.wrapped(
                "Checked: " + checked.moment().experiment().subject().words() + ", member "
                        + checked.moment().member() + " at step "
                        + Numbers.count(checked.moment().step()) + "."));
        return lines;
    }

    private String sentence() {
        long agree = count(check.derivatives(), Agrees.class);
        int size = check.derivatives().size();
        String all = Numbers.count(size) + (size == 1 ? " derivative" : derivatives());
        String ofAll = Numbers.count(agree) + " of " + all;
        if (check.isWrong()) {
            return check.wrong().isEmpty()
                    ? "WRONG: the remainder of Taylor's formula falls as h, not as h^2."
                    : "WRONG: " + Numbers.count(check.wrong().size()) + " of " + all
                            + (check.wrong().size() == 1 ? " differs" : " differ")
                            + " from differences of the loss, most of all "
                            + check.wrong().get(0).name() + ".";
        }
        if (agree == check.derivatives().size()) {
            return "Right: " + (agree == 1 ? "the only derivative agrees" : "all " + all + " agree")
                    + " with differences of the loss.";
        }
        return check.isRight()
                ? "Right as far as can be told: " + ofAll + " agree with differences of the loss, none differs."
                : "Cannot tell whether the gradient is right: differences of the loss decide none of " + all + ".";
    }

    private String derivatives() {
        return check.isOfEveryElement() ? " derivatives" : " derivatives along random directions";
    }

    private TextTable layers() {
        boolean isNetwork = check.groups().stream().allMatch(group -> group.matches("[0-9]+"));
        TextTable table = new TextTable(List.of(
                Column.words(isNetwork ? "layer" : "variable"),
                Column.numbers("derivatives"),
                Column.numbers("agree"),
                Column.numbers("differ"),
                Column.numbers("cannot tell"),
                Column.numbers("largest error"),
                Column.numbers("order")));
        check.groups().forEach(group -> table.row(row(group)));
        check.orders().stream()
                .filter(order -> order.group().equals(TaylorOrder.ALL))
                .forEach(order -> table.row(List.of(TaylorOrder.ALL, "", "", "", "", "", words(order))));
        return table;
    }

    private List<String> row(String group) {
        List<CheckedDerivative> of = check.derivatives().stream()
                .filter(derivative -> derivative.group().equals(group))
                .toList();
        double largest = of.stream()
                .filter(derivative -> !(derivative.verdict() instanceof CannotTell))
                .mapToDouble(CheckedDerivative::relativeError)
                .filter(error -> !Double.isNaN(error))
                .max()
                .orElse(Double.NaN);
        TaylorOrder order = check.orders().stream()
                .filter(found -> found.group().equals(group))
                .findFirst()
                .orElseThrow();
        return List.of(
                group,
                Numbers.count(of.size()),
                Numbers.count(count(of, Agrees.class)),
                Numbers.count(count(of, Differs.class)),
                Numbers.count(count(of, CannotTell.class)),
                Numbers.rough(largest),
                words(order));
    }

    private static String words(TaylorOrder order) {
        String number = Double.isNaN(order.order()) || order.verdict() instanceof CannotTell
                ? "-"
                : Numbers.rough(order.order());
        return order.verdict() instanceof Differs ? number + " WRONG" : number;
    }

    private static long count(List<CheckedDerivative> derivatives, Class<? extends Verdict> kind) {
        return derivatives.stream()
                .filter(derivative -> kind.isInstance(derivative.verdict()))
                .count();
    }

    /** Those that differ, or else those that agree least well. */
    private List<String> furthest(Display display) {
        List<CheckedDerivative> furthest = check.wrong().isEmpty() ? agreeing() : check.wrong();
        if (furthest.isEmpty()) {
            return List.of();
        }
        TextTable table = TextTable.aligned("derivative by", "backpropagated", "by differences", "+-", "");
        furthest.stream()
                .limit(display.isFull() ? furthest.size() : MOST_ROWS)
                .forEach(derivative -> table.row(List.of(
                        derivative.name(),
                        Numbers.precise(derivative.claimed()),
                        derivative.measured() instanceof Slope slope ? Numbers.precise(slope.value()) : "-",
                        derivative.measured() instanceof Slope slope ? Numbers.rough(slope.error()) : "-",
                        derivative.verdict().words())));
        List<String> lines = new ArrayList<>();
        lines.add(check.wrong().isEmpty() ? "Furthest from each other, and still the same:" : "Wrong:");
        lines.addAll(table.lines(display));
        lines.addAll(display.wrapped(
                "The remainder of Taylor's formula falls as h^2 (order 2) where a gradient is right, and as h"
                        + " (order 1) where it is wrong."));
        return lines;
    }

    private List<CheckedDerivative> agreeing() {
        return check.derivatives().stream()
                .filter(derivative ->
                        derivative.verdict() instanceof Agrees && !Double.isNaN(derivative.relativeError()))
                .sorted(Comparator.comparingDouble(CheckedDerivative::relativeError)
                        .reversed())
                .toList();
    }

    /** How many derivatives cannot be told, by the reason. */
    private Map<String, Long> untold() {
        return check.derivatives().stream()
                .filter(derivative -> derivative.verdict() instanceof CannotTell)
                .collect(Collectors.groupingBy(
                        derivative -> ((CannotTell) derivative.verdict()).reason(), Collectors.counting()));
    }

    private List<String> untoldLines(Display display) {
        return untold().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry ->
                        display
                                .wrapped(Numbers.count(entry.getValue()) + " cannot be told: " + entry.getKey() + ".")
                                .stream())
                .toList();
    }

    private List<OrderRow> orders() {
        return check.orders().stream()
                .map(order -> new OrderRow(
                        order.group(), order.order(), order.verdict().words()))
                .toList();
    }

    private static List<DerivativeRow> rows(List<CheckedDerivative> derivatives) {
        return derivatives.stream()
                .map(derivative -> new DerivativeRow(
                        derivative.name(),
                        derivative.group(),
                        derivative.claimed(),
                        derivative.measured() instanceof Slope slope ? slope.value() : Double.NaN,
                        derivative.measured() instanceof Slope slope ? slope.error() : Double.NaN,
                        derivative.verdict().words()))
                .toList();
    }

    /** The order of the remainder in a layer. */
    private record OrderRow(String group, double order, String verdict) {}

    /** A derivative. */
    private record DerivativeRow(
            String by, String group, double backpropagated, double byDifferences, double error, String verdict) {}
}
