package org.gradlab.report.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradlab.explore.CriticalSearch;
import org.gradlab.explore.Range;
import org.gradlab.explore.StationarySearch;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Hessian;
import org.gradlab.report.Display;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StationaryTextTest {

    private static final Display DISPLAY = new Display(200, 24, false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "relu(x) | -3 | 3 | Where the slope is zero, for x from -3 to 3 | slope 0 from -3 to 0",
                "exp(x) | -3 | 3 | No minimum, maximum or other zero of the slope for x from -3 to 3 |",
                "sigmoid(x) | 0 | 800 | No zero of the slope was found, for x from 0 to 800"
                        + " | not decided from 737.5 to 800: slope below its rounding",
            })
    void theTitleSaysNoMoreThanIsKnown(String text, double low, double high, String title, String line) {
        assertThat(curve(text, low, high)).isEqualTo(line == null ? List.of(title) : List.of(title, line));
    }

    @Test
    void amongManyPointsTheGlobalOnesAreShown() {
        assertThat(curve("10 + x^2 - 10*cos(2*pi*x)", -30, 30))
                .hasSizeLessThanOrEqualTo(24)
                .contains("0          0         global minimum")
                .anyMatch(line -> line.matches("and \\d+ more; --full lists all"))
                .allMatch(line -> line.length() <= 80);
    }

    @Test
    void manyStretchesAreCounted() {
        assertThat(curve("tan(x)", -50, 50))
                .hasSizeLessThan(8)
                .anyMatch(line -> line.matches("not decided from .*: no value somewhere in it"))
                .last()
                .asString()
                .matches("and \\d+ more; --full lists all");
    }

    @Test
    void theGradientOfAPlaneIsZeroNowhere() {
        assertThat(plane("x + y")).containsExactly("The gradient is zero nowhere, for x from -3 to 3, y from -3 to 3");
        assertThat(plane("log(x*y)"))
                .startsWith("No zero of the gradient was found, for x from -3 to 3, y from -3 to 3")
                .anyMatch(line -> line.startsWith("not decided: x from "));
    }

    @Test
    void theLowestCriticalPointIsTheFirst() {
        assertThat(plane("x^3 - 3*x + y^2"))
                .containsExactly(
                        "Where the gradient is zero, for x from -3 to 3, y from -3 to 3",
                        "x   y  value  kind",
                        "1   0  -2     local minimum",
                        "-1  0  2      saddle");
    }

    private static List<String> curve(String text, double low, double high) {
        Gradient gradient = Gradient.of(Expression.parse(text), List.of("x"));
        return StationaryText.lines(StationarySearch.of(gradient, new Range("x", low, high)), DISPLAY);
    }

    private static List<String> plane(String text) {
        Gradient gradient = Gradient.of(Expression.parse(text), List.of("x", "y"));
        List<Range> ranges = List.of(new Range("x", -3, 3), new Range("y", -3, 3));
        return CriticalText.lines(CriticalSearch.of(Hessian.of(gradient), ranges), DISPLAY);
    }
}
