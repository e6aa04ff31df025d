package org.gradlab.report.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.gradlab.chart.LinearScale;
import org.gradlab.chart.RobustRange;
import org.gradlab.experiment.PreparedFunction;
import org.gradlab.expression.Point;
import org.gradlab.restart.basin.EndPoints;
import org.gradlab.text.Numbers;

/** A function, its values over one or two variables, and where its members started and ended. */
final class FunctionContent {

    private static final int MOST_ENDS = 40_000;
    private static final int PLACES_ON_A_LINE = 241;
    private static final int PLACES_ON_A_SIDE = 61;

    private final PreparedFunction function;
    private final EndPoints ends;

    private FunctionContent(PreparedFunction function, EndPoints ends) {
        this.function = function;
        this.ends = ends;
    }

    static Map<String, Object> of(PreparedFunction function, EndPoints ends) {
        return new FunctionContent(function, ends).content();
    }

    private Map<String, Object> content() {
        int variables = function.variables().size();
        int members = ends.members().size();
        int shown = Math.min(members, MOST_ENDS / 2 / variables);
        int[] places = IntStream.range(0, shown)
                .map(i -> (int) ((long) i * members / shown))
                .toArray();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("expression", function.function().text());
        content.put("variables", function.variables());
        content.put(
                "members",
                IntStream.of(places)
                        .mapToObj(m -> ends.members().get(m).member())
                        .toList());
        content.put(
                "words",
                shown == members
                        ? "all " + Numbers.count(members)
                        : Numbers.count(shown) + " of " + Numbers.count(members) + ", evenly spread");
        content.put("start", positions(ends.starts(), places));
        content.put("end", positions(ends.ends(), places));
        if (variables <= 2) {
            content.put("surface", surface());
        }
        return content;
    }

    /** [members, variables]. */
    private static NumberArray positions(double[][] columns, int[] places) {
        double[] positions = new double[places.length * columns.length];
        for (int m = 0; m < places.length; m++) {
            for (int v = 0; v < columns.length; v++) {
                positions[m * columns.length + v] = columns[v][places[m]];
            }
        }
        return NumberArray.of(positions, places.length, columns.length);
    }

    private Map<String, Object> surface() {
        boolean isLine = function.variables().size() == 1;
        double[] x = axis(0, isLine ? PLACES_ON_A_LINE : PLACES_ON_A_SIDE);
        double[] y = isLine ? new double[1] : axis(1, PLACES_ON_A_SIDE);
        double[] heights = new double[x.length * y.length];
        for (int row = 0; row < y.length; row++) {
            for (int column = 0; column < x.length; column++) {
                heights[row * x.length + column] = isLine ? at(x[column]) : at(x[column], y[row]);
            }
        }
        Map<String, Object> surface = new LinkedHashMap<>();
        surface.put("x", NumberArray.of(x, x.length));
        surface.put("y", NumberArray.of(y, y.length));
        surface.put("heights", NumberArray.of(heights, y.length, x.length).rounded());
        return surface;
    }

    /** Places from where most members were to where they came. */
    private double[] axis(int variable, int count) {
        double[] seen = DoubleStream.concat(
                        Arrays.stream(ends.starts()[variable]), Arrays.stream(ends.ends()[variable]))
                .toArray();
        LinearScale range = RobustRange.of(seen);
        double reach = range.high() - range.low();
        return IntStream.range(0, count)
                .mapToDouble(i -> range.low() - 0.1 * reach + 1.2 * reach * i / (count - 1))
                .toArray();
    }

    /** NaN where the function has no value. */
    private double at(double... position) {
        return function.function()
                .at(Point.of(function.variables(), position))
                .number()
                .orElse(Double.NaN);
    }
}
