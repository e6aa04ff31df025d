package org.gradlab.report.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.chart.Figure;
import org.gradlab.chart.Panel;
import org.gradlab.chart.Size;
import org.gradlab.explore.Range;
import org.gradlab.report.explore.Annotations.Walk;

/** Functions of two variables side by side, each as contours; and the descents on a function at several learning rates, with their losses. */
final class ContourPlot {
    private static final int PANELS_IN_A_ROW = 3;

    /** The extremes of a panel's height, in widths. */
    private static final double LOWEST = 0.5;

    private static final double HIGHEST = 1.25;

    private final Scene scene;
    private final Annotations annotations;

    ContourPlot(Scene scene) {
        this.scene = scene;
        this.annotations = scene.annotations();
    }

    Figure figure(Arrangement arrangement) {
        Range x = scene.ranges().get(0);
        Range y = scene.ranges().get(1);
        String description =
                "Contours over %s and %s with the field of the gradient.".formatted(x.variable(), y.variable());
        List<List<Panel>> rows = annotations.walks().isEmpty()
                ? functions()
                : IntStream.range(0, scene.functions().size())
                        .mapToObj(function -> descents(function, arrangement))
                        .flatMap(List::stream)
                        .toList();
        return new Figure(scene.title(), description, rows);
    }

    private List<List<Panel>> functions() {
        int count = scene.functions().size();
        Size size = size(count);
        List<Panel> panels = IntStream.range(0, count)
                .mapToObj(i -> new ContourPanel(scene, i, size).of(count == 1 ? "" : scene.name(i), List.of()))
                .toList();
        return Arrangement.inRows(panels, PANELS_IN_A_ROW);
    }

    /** A column for each learning rate: the paths on a function above their losses; or both of a single rate as arranged. */
    private List<List<Panel>> descents(int function, Arrangement arrangement) {
        List<Double> rates = annotations.rates();
        boolean isPair = rates.size() == 1 && arrangement == Arrangement.SIDE_BY_SIDE;
        Size size = size(isPair ? 2 : rates.size());
        ContourPanel contours = new ContourPanel(scene, function, size);
        LossPanel losses = new LossPanel(
                walks(function, annotations.walks()),
                ContourPanel.trails(annotations),
                isPair ? size : Arrangement.below(size));
        List<List<Panel>> rows = new ArrayList<>();
        for (List<Double> row : Arrangement.inRows(rates, PANELS_IN_A_ROW)) {
            List<List<Walk>> descents = row.stream()
                    .map(rate -> walks(function, annotations.walks(rate)))
                    .toList();
            rows.add(descents.stream()
                    .map(atOneRate -> contours.of(title(function, atOneRate), atOneRate))
                    .toList());
            rows.add(descents.stream().map(losses::of).toList());
        }
        return isPair ? List.of(rows.stream().flatMap(List::stream).toList()) : rows;
    }

    private static List<Walk> walks(int function, List<Walk> all) {
        return all.stream().filter(walk -> walk.function() == function).toList();
    }

    private String title(int function, List<Walk> walks) {
        return (scene.functions().size() == 1 ? "" : scene.name(function) + ", ") + Trails.title(walks);
    }

    /** Equal lengths in both variables, as far as the panel does not get too low or too high. */
    private Size size(int columns) {
        Range x = scene.ranges().get(0);
        Range y = scene.ranges().get(1);
        double width = Arrangement.size(Math.min(columns, PANELS_IN_A_ROW)).width();
        double natural = (y.high() - y.low()) / (x.high() - x.low());
        return new Size(width, width * Math.max(LOWEST, Math.min(HIGHEST, natural)));
    }
}
