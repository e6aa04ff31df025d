package org.gradlab.report.explore;

import java.util.List;
import java.util.function.Function;
import org.gradlab.chart.ChartColor;
import org.gradlab.chart.Coordinates;
import org.gradlab.chart.Mark;
import org.gradlab.chart.Mark.Trail;
import org.gradlab.explore.DescentTable;
import org.gradlab.explore.DescentTable.Row;
import org.gradlab.expression.Point;
import org.gradlab.text.Numbers;

/**
 * Descents as trails, each in the color of the point at which it starts.
 *
 * @param tones of the starts; the first follows the last
 */
record Trails(List<Point> starts, List<ChartColor> tones) {

    Trails {
        starts = List.copyOf(starts);
        tones = List.copyOf(tones);
    }

    /** The title of panels with the descents of one rate; empty for none. */
    static String title(List<DescentTable> descents) {
        return descents.isEmpty()
                ? ""
                : "learning rate " + Numbers.measure(descents.get(0).learningRate());
    }

    /** The height of a row; NaN where there is none. */
    static double loss(Row row) {
        return row.loss().number().orElse(Double.NaN);
    }

    /** Each descent through the places of its rows. */
    List<Mark> marks(List<DescentTable> descents, Function<Row, Coordinates> place) {
        return descents.stream()
                .map(descent -> (Mark) new Trail(
                        name(descent),
                        tone(starts.indexOf(start(descent))),
                        descent.rows().stream().map(place).toList()))
                .toList();
    }

    /** The color of a start. */
    ChartColor tone(int start) {
        return tones.get(start % tones.size());
    }

    private String name(DescentTable descent) {
        return starts.size() == 1 ? "descent" : "descent from " + PlotLabels.of(start(descent));
    }

    private static Point start(DescentTable descent) {
        return descent.rows().get(0).position();
    }
}
