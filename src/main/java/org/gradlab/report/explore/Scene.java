package org.gradlab.report.explore;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradlab.chart.Figure;
import org.gradlab.explore.Range;
import org.gradlab.expression.Gradient;

/**
 * What is drawn of functions.
 *
 * @param functions of the same one or two variables
 * @param ranges one for each variable
 */
public record Scene(List<Gradient> functions, List<Range> ranges, Annotations annotations) {

    public Scene {
        functions = List.copyOf(functions);
        ranges = List.copyOf(ranges);
    }

    /** The functions and their derivatives as curves, or in two variables as contours with the gradient's field. */
    public Figure figure(Arrangement arrangement) {
        return switch (ranges.size()) {
            case 1 -> new CurvePlot(this).figure(arrangement);
            case 2 -> new ContourPlot(this).figure(arrangement);
            default ->
                throw new IllegalArgumentException(
                        "functions of one or two variables are drawn, not of " + ranges.size());
        };
    }

    /** The title of the figure. */
    String title() {
        String texts =
                functions.stream().map(gradient -> gradient.function().text()).collect(Collectors.joining(", "));
        return functions.size() == 1 ? "f = " + texts : texts;
    }

    /** What the functions are called in the legend. */
    List<String> names() {
        return IntStream.range(0, functions.size()).mapToObj(this::name).toList();
    }

    /** What a function is called in the legend. */
    String name(int function) {
        return functions.size() == 1 ? "f" : functions.get(function).function().text();
    }
}
