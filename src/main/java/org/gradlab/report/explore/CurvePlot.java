package org.gradlab.report.explore;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.chart.ChartColor;
import org.gradlab.chart.Figure;
import org.gradlab.chart.Panel;
import org.gradlab.chart.Size;
import org.gradlab.explore.Range;
import org.gradlab.report.explore.Annotations.Walk;
import org.gradlab.text.Numbers;

/**
 * Functions of one variable above their derivatives: the zeros of f' lie below the turning points of f. Descents are drawn on the curve with their
 * losses over the steps; those at several learning rates side by side.
 */
final class CurvePlot {
    private static final int RATES_IN_A_ROW = 3;

    private final Scene scene;
    private final Annotations annotations;

    CurvePlot(Scene scene) {
        this.scene = scene;
        this.annotations = scene.annotations();
    }

    Figure figure(Arrangement arrangement) {
        List<List<Panel>> rows = annotations.rates().size() > 1 ? columns() : arrangement.rows(panels(arrangement));
        return new Figure(scene.title(), description(), rows);
    }

    /** Function, derivative, and losses if there are descents. */
    private List<Panel> panels(Arrangement arrangement) {
        List<Walk> descents = annotations.walks();
        int count = descents.isEmpty() ? 2 : 3;
        Size further = arrangement.further(count);
        List<Panel> panels = new ArrayList<>();
        panels.add(new FunctionPanel(scene, trails(), arrangement.first(count)).of(descents));
        panels.add(new SlopePanel(scene).of(further));
        if (!descents.isEmpty()) {
            panels.add(new LossPanel(descents, trails(), further).of(descents));
        }
        return panels;
    }

    /** A column for each learning rate: the paths above their losses. */
    private List<List<Panel>> columns() {
        List<Double> rates = annotations.rates();
        Size size = Arrangement.size(Math.min(rates.size(), RATES_IN_A_ROW));
        List<List<Panel>> rows = new ArrayList<>();
        FunctionPanel panel = new FunctionPanel(scene, trails(), size);
        LossPanel losses = new LossPanel(annotations.walks(), trails(), Arrangement.below(size));
        for (List<Double> row : Arrangement.inRows(rates, RATES_IN_A_ROW)) {
            rows.add(row.stream().map(annotations::walks).map(panel::of).toList());
            rows.add(row.stream().map(annotations::walks).map(losses::of).toList());
        }
        return rows;
    }

    /** In the colors that follow that of the only function, or else in those of the functions. */
    private Trails trails() {
        List<ChartColor> all = ChartColor.series();
        return scene.functions().size() == 1
                ? new Trails(annotations.points(), all.subList(1, all.size()), List.of())
                : new Trails(annotations.points(), all, scene.names());
    }

    private String description() {
        Range range = scene.ranges().get(0);
        return "%s for %s from %s to %s, with %d points where the slope is zero."
                .formatted(
                        scene.functions().size() == 1
                                ? "The function and its derivative"
                                : "Functions and their derivatives",
                        range.variable(),
                        Numbers.measure(range.low()),
                        Numbers.measure(range.high()),
                        annotations.finds().stream()
                                .mapToInt(finds -> finds.landmarks().points().size())
                                .sum());
    }
}
