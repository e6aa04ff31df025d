package org.gradlab.report.explore;

import java.util.List;
import java.util.function.Function;
import org.gradlab.chart.ChartColor;
import org.gradlab.chart.Coordinates;
import org.gradlab.chart.Mark;
import org.gradlab.chart.Mark.Trail;
import org.gradlab.explore.DescentTable.Row;
import org.gradlab.expression.Point;
import org.gradlab.report.explore.Annotations.Walk;
import org.gradlab.text.Numbers;

/**
 * Descents as trails: on a single function each in the color of the point at which it starts, on several in those of the functions.
 *
 * @param tones of the starts, or of the functions; the first follows the last
 * @param functions their names, where there are several in a panel; otherwise empty
 */
record Trails(List<Point> starts, List<ChartColor> tones, List<String> functions) {

    Trails {
        starts = List.copyOf(starts);
        tones = List.copyOf(tones);
        functions = List.copyOf(functions);
    }

    /** The title of panels with the descents of one rate; empty for none. */
    static String title(List<Walk> walks) {
        return walks.isEmpty()
                ? ""
                : "learning rate " + Numbers.measure(walks.get(0).rate());
    }

    /** The height of a row; NaN where there is none. */
    static double loss(Row row) {
        return row.loss().number().orElse(Double.NaN);
    }

    /** Each descent through the places of its rows. */
    List<Mark> marks(List<Walk> walks, Function<Row, Coordinates> place) {
        return walks.stream()
                .map(walk -> (Mark) new Trail(
                        name(walk),
                        tone(functions.isEmpty() ? starts.indexOf(start(walk)) : walk.function()),
                        walk.descent().rows().stream().map(place).toList()))
                .toList();
    }

    /** The color of a start. */
    ChartColor tone(int start) {
        return tones.get(start % tones.size());
    }

    private String name(Walk walk) {
        String on = functions.isEmpty() ? "" : " on " + functions.get(walk.function());
        return "descent" + on + (starts.size() == 1 ? "" : " from " + PlotLabels.of(start(walk)));
    }

    private static Point start(Walk walk) {
        return walk.descent().rows().get(0).position();
    }
}
