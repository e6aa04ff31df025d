package org.gradlab.restart.basin;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gradlab.explore.PointReport;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Hessian;
import org.gradlab.expression.LongDerivativeException;
import org.gradlab.expression.Point;
import org.gradlab.expression.Value;
import org.gradlab.restart.basin.RestingPoint.Kind;

/**
 * A written function. Newton's steps, p - H^-1 g, lead from where a descent rests to the point where the slope is zero, if one
 * is near; the signs of the Hessian's eigenvalues there say what it is.
 */
public final class FunctionLandscape implements Landscape {

    /** Of more variables the Hessian is not formed: it has the square of their number of entries. */
    private static final int MOST_VARIABLES = 20;

    private static final int MOST_STEPS = 20;
    private static final double ROUNDING = 1e-12;

    private final List<String> variables;
    private final List<String> moving;
    private final Expression function;
    private final boolean hasDerivatives;

    /** The derivatives where every variable moves. */
    private final Optional<Hessian> ofAll;

    /**
     * The landscape of {@code function}.
     *
     * @param variables in the order of positions
     * @param moving those of them that descents change; the others are constants
     */
    public FunctionLandscape(Expression function, List<String> variables, List<String> moving) {
        this.variables = List.copyOf(variables);
        this.moving = List.copyOf(moving);
        this.function = function;
        this.hasDerivatives = !moving.isEmpty() && moving.size() <= MOST_VARIABLES;
        this.ofAll = hasDerivatives && moving.size() == variables.size() ? hessian(function) : Optional.empty();
    }

    @Override
    public RestingPoint near(double[] position, double[] tolerances) {
        return derivatives(position)
                .flatMap(hessian -> zeroOfTheSlope(hessian, position, tolerances)
                        .map(point -> restingPoint(PointReport.of(hessian, point))))
                .orElse(RestingPoint.UNDECIDED);
    }

    /** The derivatives by the variables that move; the others are the numbers that they have at {@code position}. */
    private Optional<Hessian> derivatives(double[] position) {
        if (!hasDerivatives || moving.size() == variables.size()) {
            return ofAll;
        }
        return hessian(held(function, position));
    }

    /** Empty where it is too long: a descent, which needs the slopes alone, can have come here nevertheless. */
    private Optional<Hessian> hessian(Expression expression) {
        try {
            return Optional.of(Hessian.of(Gradient.of(expression, moving)));
        } catch (LongDerivativeException e) {
            return Optional.empty();
        }
    }

    private Expression held(Expression expression, double[] position) {
        return expression instanceof Expression.Variable variable && !moving.contains(variable.name())
                ? number(position[variables.indexOf(variable.name())])
                : expression.withParts(part -> held(part, position));
    }

    /** A literal has no sign of its own. */
    private static Expression number(double value) {
        Expression size = new Expression.Literal(Math.abs(value));
        return value < 0 ? new Expression.Negation(size) : size;
    }

    private static RestingPoint restingPoint(PointReport report) {
        Kind kind = switch (report.kind()) {
            case MINIMUM -> Kind.MINIMUM;
            case MAXIMUM -> Kind.MAXIMUM;
            case SADDLE -> Kind.SADDLE;
            default -> Kind.UNDECIDED;
        };
        OptionalDouble loss =
                kind == Kind.UNDECIDED ? OptionalDouble.empty() : report.value().number();
        return new RestingPoint(kind, loss);
    }

    /** Where Newton's steps come to an end; empty if they lead away or a derivative does not exist. */
    private Optional<Point> zeroOfTheSlope(Hessian hessian, double[] position, double[] tolerances) {
        double[] at = position.clone();
        for (int step = 0; step < MOST_STEPS; step++) {
            Point point = Point.of(variables, at);
            Optional<double[]> way = LinearSystem.solution(matrix(hessian.at(point)), gradient(hessian, point));
            if (way.isEmpty()) {
                return Optional.empty();
            }
            boolean arrived = walk(at, way.get());
            if (!isNear(at, position, tolerances)) {
                return Optional.empty();
            }
            if (arrived) {
                return Optional.of(Point.of(variables, at));
            }
        }
        return Optional.empty();
    }

    /** Goes from {@code at} against {@code way}. Modified: at. Returns whether that changed no more than rounding does. */
    private boolean walk(double[] at, double[] way) {
        boolean arrived = true;
        for (int i = 0; i < way.length; i++) {
            int v = variables.indexOf(moving.get(i));
            arrived &= Math.abs(way[i]) <= ROUNDING * (1 + Math.abs(at[v]));
            at[v] -= way[i];
        }
        return arrived;
    }

    private static boolean isNear(double[] at, double[] position, double[] tolerances) {
        for (int v = 0; v < at.length; v++) {
            // Written so that NaN is not near.
            if (!(Math.abs(at[v] - position[v]) <= tolerances[v] + ROUNDING * (1 + Math.abs(position[v])))) {
                return false;
            }
        }
        return true;
    }

    private static double[] gradient(Hessian hessian, Point point) {
        return row(hessian.gradient().at(point));
    }

    private static double[][] matrix(List<List<Value>> rows) {
        return rows.stream().map(FunctionLandscape::row).toArray(double[][]::new);
    }

    /** Numbers, and NaN where there is none. */
    private static double[] row(List<Value> values) {
        return values.stream()
                .mapToDouble(value -> value.number().orElse(Double.NaN))
                .toArray();
    }
}
