package org.gradlab.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gradlab.chart.Axis;
import org.gradlab.chart.ChartColor;
import org.gradlab.chart.Coordinates;
import org.gradlab.chart.Figure;
import org.gradlab.chart.Mark;
import org.gradlab.chart.Panel;
import org.gradlab.chart.RobustRange;
import org.gradlab.chart.Size;
import org.gradlab.landscape.Slice;
import org.gradlab.report.figure.HeatCells;
import org.gradlab.report.landscape.LandscapeFigure;

/** Functions with a way on them, and landscapes. */
final class SurfacePictures {

    static final List<Picture> ALL = List.of(
            new Picture(
                    "surface",
                    "The function and a path on it",
                    page -> page.has("function", "surface"),
                    SurfacePictures::surface),
            new Picture("landscape", "Landscape", page -> page.has("landscape"), SurfacePictures::landscape));

    private static final Size SIZE = new Size(440, 380);

    private SurfacePictures() {}

    private static Figure surface(PageContent page) {
        double[] x = LossPictures.doubles(page.numbers("function", "surface", "x"));
        double[] y = LossPictures.doubles(page.numbers("function", "surface", "y"));
        double[] heights = LossPictures.doubles(page.numbers("function", "surface", "heights"));
        List<String> variables = page.words("function", "variables");
        String title = page.text("function", "expression");
        Axis first = Axis.linear(variables.get(0), x[0], x[x.length - 1]);
        if (variables.size() == 1) {
            List<Coordinates> places = IntStream.range(0, x.length)
                    .mapToObj(i -> new Coordinates(x[i], heights[i]))
                    .toList();
            List<Coordinates> way = way(page, 1).stream()
                    .map(position -> new Coordinates(position[0], between(x, heights, position[0])))
                    .toList();
            return LossPictures.figure(
                    title,
                    "With the way of a member",
                    new Panel(
                            "",
                            first,
                            new Axis("value", RobustRange.of(heights)),
                            SIZE,
                            List.of(
                                    new Mark.Curve("function", ChartColor.BLUE, Mark.Stroke.SOLID, places),
                                    new Mark.Trail("way of member " + page.member(), ChartColor.ORANGE, way))));
        }
        double[][] rows = new double[y.length][];
        Arrays.setAll(rows, row -> Arrays.copyOfRange(heights, row * x.length, (row + 1) * x.length));
        List<Coordinates> way = way(page, 2).stream()
                .map(position -> new Coordinates(position[0], position[1]))
                .toList();
        return LossPictures.figure(
                title,
                "With the way of a member",
                new Panel(
                        "",
                        first,
                        Axis.linear(variables.get(1), y[0], y[y.length - 1]),
                        SIZE,
                        List.of(
                                HeatCells.ofHeights("value", x, y, rows),
                                new Mark.Trail("way of member " + page.member(), ChartColor.INK, way))));
    }

    private static double between(double[] x, double[] heights, double position) {
        double at = (position - x[0]) / (x[x.length - 1] - x[0]) * (x.length - 1);
        if (!(at >= 0 && at <= x.length - 1)) {
            return Double.NaN;
        }
        int below = (int) Math.min(at, x.length - 2);
        return heights[below] + (at - below) * (heights[below + 1] - heights[below]);
    }

    /** The positions of the member up to the step. */
    private static List<double[]> way(PageContent page, int variables) {
        NumberArray values = page.numbers("sites", "members", "values");
        int[] shape = values.shape();
        int member = page.placeOfMember(page.counts("sites", "members", "members"));
        int column = page.words("sites", "members", "columns").indexOf("position");
        List<double[]> way = new ArrayList<>();
        for (int r = 0; r <= page.placeOfStep(page.steps()); r++) {
            int at = ((member * shape[1] + column) * shape[2] + r) * shape[3];
            way.add(IntStream.range(0, variables)
                    .mapToDouble(v -> values.values()[at + v])
                    .toArray());
        }
        return way;
    }

    private static Figure landscape(PageContent page) {
        return LandscapeFigure.of(((List<?>) page.at("landscape"))
                .stream().map(slice -> slice((Map<?, ?>) slice)).toList());
    }

    private static Slice slice(Map<?, ?> content) {
        String title = content.get("title").toString();
        String words = content.get("words").toString();
        double[] x = numbers(content, "x");
        if (content.get("kind").equals("line")) {
            List<Slice.Course> lines = maps(content, "lines").stream()
                    .map(line -> new Slice.Course(
                            line.get("label").toString(), numbers(line, "values"), (Double) line.get("barrier")))
                    .toList();
            return new Slice.Line(title, words, content.get("xLabel").toString(), x, lines);
        }
        double[] all = numbers(content, "losses");
        double[] y = numbers(content, "y");
        double[][] losses = new double[y.length][];
        Arrays.setAll(losses, row -> Arrays.copyOfRange(all, row * x.length, (row + 1) * x.length));
        return new Slice.Plane(
                title,
                words,
                content.get("xLabel").toString(),
                content.get("yLabel").toString(),
                x,
                y,
                losses,
                maps(content, "paths").stream()
                        .map(path ->
                                new Slice.Way(path.get("label").toString(), numbers(path, "x"), numbers(path, "y")))
                        .toList(),
                ((List<?>) content.get("points"))
                        .stream().map(Slice.Spot.class::cast).toList());
    }

    private static double[] numbers(Map<?, ?> content, String key) {
        return LossPictures.doubles((NumberArray) content.get(key));
    }

    private static List<Map<?, ?>> maps(Map<?, ?> content, String key) {
        List<Map<?, ?>> maps = new ArrayList<>();
        ((List<?>) content.get(key)).forEach(map -> maps.add((Map<?, ?>) map));
        return maps;
    }
}
