package org.gradlab.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The functions on which optimizers are commonly compared, in as many variables as each is defined for. */
public enum TestFunction {
    /** The sum of x_i^2: one minimum, round contours. */
    PARABOLA(1, TestFunction.MANY, 5),

    /** Two minima in one variable, of which the left one is the deeper. */
    RUGGED_QUARTIC(1, 1, 4),

    /** Down along y, up along x: a point where the slope is zero and no minimum at all. */
    SADDLE(2, 2, 2),

    /** A narrow bent valley (Rosenbrock 1960); from four variables on there is a second, local minimum. */
    ROSENBROCK(2, TestFunction.MANY, 2.048),

    /** Four minima of the same value (Himmelblau 1972). */
    HIMMELBLAU(2, 2, 5),

    /** A bowl with a regular grid of local minima (Rastrigin 1974). */
    RASTRIGIN(1, TestFunction.MANY, 5.12),

    /** A nearly flat plain with a funnel, whose tip is a kink (Ackley 1987). */
    ACKLEY(1, TestFunction.MANY, 32.768),

    /** Steep corners around a flat valley (Beale 1958). */
    BEALE(2, 2, 4.5),

    /** Two minima along each variable, and so 2^n in all (Styblinski and Tang 1990); the deepest is known. */
    STYBLINSKI_TANG(1, TestFunction.MANY, 5);

    /** Sums over this many variables stay within the parser's depth. */
    private static final int MANY = 50;

    private final int fewest;
    private final int most;
    private final double reach;

    TestFunction(int fewest, int most, double reach) {
        this.fewest = fewest;
        this.most = most;
        this.reach = reach;
    }

    /** As configurations name it, e.g. "styblinski-tang". */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The function that configurations name so, whatever the case. */
    static Optional<TestFunction> titled(String title) {
        return Arrays.stream(values())
                .filter(function -> function.title().equalsIgnoreCase(title))
                .findFirst();
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(TestFunction::title).toList();
    }

    /** The fewest variables that it is defined for. */
    public int fewestVariables() {
        return fewest;
    }

    /** The most variables that it is offered for; equal to the fewest where their number is fixed. */
    public int mostVariables() {
        return most;
    }

    /** Searches for its minima customarily start between minus this and this in every variable. */
    public double reach() {
        return reach;
    }

    /** The function of n variables: w for one, x and y for two, x1, x2, ... for more. */
    public Expression expression(int n) {
        List<String> x = variables(checked(n));
        return Expression.parse(
                switch (this) {
                    case PARABOLA -> terms(x, "%s^2");
                    case RUGGED_QUARTIC -> "w^4 - 8*w^2 + 2*w + 20";
                    case SADDLE -> "x^2 - y^2";
                    case ROSENBROCK -> rosenbrock(x);
                    case HIMMELBLAU -> "(x^2 + y - 11)^2 + (x + y^2 - 7)^2";
                    case RASTRIGIN -> 10 * n + " + " + terms(x, "%1$s^2 - 10*cos(2*pi*%1$s)");
                    case ACKLEY -> ackley(x);
                    case BEALE -> "(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2";
                    case STYBLINSKI_TANG -> "(" + terms(x, "%1$s^4 - 16*%1$s^2 + 5*%1$s") + ")/2";
                });
    }

    /** Its known minima in n variables, the deepest first. */
    public List<KnownMinimum> minima(int n) {
        checked(n);
        return switch (this) {
            case PARABOLA, RASTRIGIN, ACKLEY -> everywhere(n, 0, 0);
            case RUGGED_QUARTIC ->
                List.of(
                        minimum(-0.06065979552750237, -2.0597919701013208),
                        minimum(7.935413724876721, 1.93429787576606));
            case SADDLE -> List.of();
            case ROSENBROCK -> everywhere(n, 1, 0);
            case HIMMELBLAU ->
                List.of(
                        minimum(0, 3, 2),
                        minimum(0, -2.805118086952745, 3.131312518250573),
                        minimum(0, -3.779310253377747, -3.2831859912861696),
                        minimum(0, 3.5844283403304917, -1.8481265269644036));
            case BEALE -> List.of(minimum(0, 3, 0.5));
            case STYBLINSKI_TANG -> everywhere(n, -2.903534027771177, -39.16616570377141 * n);
        };
    }

    private int checked(int n) {
        if (n < fewest || n > most) {
            throw new IllegalArgumentException(
                    fewest == most
                            ? "%s is a function of %d variables, not %d".formatted(title(), fewest, n)
                            : "%s takes %d to %d variables, not %d".formatted(title(), fewest, most, n));
        }
        return n;
    }

    private static List<String> variables(int n) {
        return switch (n) {
            case 1 -> List.of("w");
            case 2 -> List.of("x", "y");
            default -> IntStream.rangeClosed(1, n).mapToObj(i -> "x" + i).toList();
        };
    }

    private static String rosenbrock(List<String> x) {
        return IntStream.range(1, x.size())
                .mapToObj(i -> "(1 - %1$s)^2 + 100*(%2$s - %1$s^2)^2".formatted(x.get(i - 1), x.get(i)))
                .collect(Collectors.joining(" + "));
    }

    private static String ackley(List<String> x) {
        return "20 + e - 20*exp(-0.2*sqrt((%1$s)/%3$d)) - exp((%2$s)/%3$d)"
                .formatted(terms(x, "%s^2"), terms(x, "cos(2*pi*%s)"), x.size());
    }

    /** One variable's text with its name filled in, for all of them, added up. */
    private static String terms(List<String> x, String term) {
        return x.stream().map(term::formatted).collect(Collectors.joining(" + "));
    }

    /** The minimum whose coordinates are all the same. */
    private static List<KnownMinimum> everywhere(int n, double coordinate, double value) {
        double[] coordinates = new double[n];
        Arrays.fill(coordinates, coordinate);
        return List.of(minimum(value, coordinates));
    }

    private static KnownMinimum minimum(double value, double... coordinates) {
        return new KnownMinimum(Point.of(variables(coordinates.length), coordinates), value);
    }
}
