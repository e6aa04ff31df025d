package org.gradlab.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.gradlab.array.Block;
import org.gradlab.array.plain.PlainEngine;
import org.gradlab.chart.Axis;
import org.gradlab.chart.ChartColor;
import org.gradlab.chart.Coordinates;
import org.gradlab.chart.Figure;
import org.gradlab.chart.Mark;
import org.gradlab.chart.Panel;
import org.gradlab.chart.RobustRange;
import org.gradlab.chart.Size;
import org.gradlab.network.Network;
import org.gradlab.network.NetworkPass;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.report.figure.HeatCells;
import org.gradlab.run.TrainedMembers;
import org.gradlab.state.BlockState;
import org.gradlab.state.Population;
import org.gradlab.state.Slot;
import org.gradlab.state.Step;
import org.gradlab.text.Numbers;

/** What networks compute, as they ended, and their weights. */
final class NetworkPictures {

    static final List<Picture> ALL = List.of(
            new Picture("outputs", "What the network says", page -> page.has("network"), NetworkPictures::outputs),
            new Picture(
                    "outputs-of-all",
                    "What all of them say",
                    page -> isSeen(page) && LossPictures.hasMany(page),
                    NetworkPictures::outputsOfAll),
            new Picture("units", "What every hidden unit sees", NetworkPictures::hasUnits, NetworkPictures::units),
            new Picture("weights", "Weights", page -> page.has("network"), NetworkPictures::weights));

    private static final Size LARGE = new Size(380, 380);
    private static final Size SMALL = new Size(130, 130);
    private static final List<Mark.Shape> SHAPES = List.of(
            Mark.Shape.CIRCLE,
            Mark.Shape.CROSS,
            Mark.Shape.SQUARE,
            Mark.Shape.DIAMOND,
            Mark.Shape.RING,
            Mark.Shape.TRIANGLE_UP,
            Mark.Shape.TRIANGLE_DOWN,
            Mark.Shape.BEAD);
    private static final int PLACES = 48;
    private static final int FEW_PLACES = 24;
    private static final int COLUMNS = 6;
    private static final int MOST_PANELS = 36;

    private NetworkPictures() {}

    /** Whether inputs can be drawn as the axes of a panel. */
    private static boolean isSeen(PageContent page) {
        return page.has("network") && page.whole("network", "inputs") <= 2;
    }

    private static boolean hasUnits(PageContent page) {
        return isSeen(page) && ((List<?>) page.at("network", "layers")).size() > 1;
    }

    /** [layers] of [rows, units]: what a member makes of rows of inputs. */
    private static List<double[]> layers(PageContent page, int member, double[] x) {
        TrainedMembers trained = page.trained().orElseThrow();
        Network network = ((NetworkObjective) trained.experiment().objective()).network();
        Population population = trained.trained();
        Block block = new PlainEngine().block(1);
        BlockState state = new BlockState(block, population.space());
        state.load(population, member);
        NetworkPass pass = network.pass(block, state, x.length / network.inputs());
        pass.x().fill(x);
        pass.forward(Step.evaluation(0));
        return IntStream.rangeClosed(1, network.depth())
                .mapToObj(l -> pass.layer(l).output().toDoubles())
                .toList();
    }

    private static double[] data(PageContent page, String name, int column) {
        NumberArray array = page.numbers("data", name);
        int width = array.shape()[1];
        return IntStream.range(0, array.shape()[0])
                .mapToDouble(row -> array.values()[row * width + column])
                .toArray();
    }

    private static double[] axis(PageContent page, int input, int places) {
        double[] seen = data(page, "x", input);
        double low = Arrays.stream(seen).min().orElse(0);
        double high = Arrays.stream(seen).max().orElse(1);
        double room = high > low ? 0.15 * (high - low) : 1;
        return IntStream.range(0, places)
                .mapToDouble(i -> low - room + (high - low + 2 * room) * i / (places - 1))
                .toArray();
    }

    /** The rows of a grid: all places of x for each of y, or those of x alone. */
    private static double[] grid(double[] x, double[] y) {
        double[] rows = new double[2 * x.length * y.length];
        for (int i = 0; i < x.length * y.length; i++) {
            rows[2 * i] = x[i % x.length];
            rows[2 * i + 1] = y[i / x.length];
        }
        return rows;
    }

    private static Figure outputs(PageContent page) {
        String title = "What member " + page.member() + " says";
        String description = page.text("data", "words");
        if (isSeen(page)) {
            return LossPictures.figure(title, description, panel(page, page.member(), "", LARGE, PLACES));
        }
        return LossPictures.figure(
                title, description, page.words("data", "classes").isEmpty() ? scatter(page) : confusion(page));
    }

    private static Figure outputsOfAll(PageContent page) {
        long[] members = page.counts("weights", "members");
        List<Panel> panels = Arrays.stream(members)
                .limit(MOST_PANELS)
                .mapToObj(member -> panel(page, (int) member, "member " + member, SMALL, FEW_PLACES))
                .toList();
        return new Figure(
                "What members say: " + panels.size() + " of " + page.whole("members", "count"),
                "The best first",
                rows(panels));
    }

    private static List<List<Panel>> rows(List<Panel> panels) {
        return IntStream.range(0, (panels.size() + COLUMNS - 1) / COLUMNS)
                .mapToObj(row -> panels.subList(row * COLUMNS, Math.min(panels.size(), (row + 1) * COLUMNS)))
                .toList();
    }

    /** The outputs over one or two inputs, with the rows of the data. */
    private static Panel panel(PageContent page, int member, String title, Size size, int places) {
        List<String> features = page.words("data", "features");
        double[] x = axis(page, 0, places);
        if (features.size() == 1) {
            return curves(page, layers(page, member, x), title, size, x);
        }
        double[] y = axis(page, 1, places);
        List<double[]> layers = layers(page, member, grid(x, y));
        int classes = page.words("data", "classes").size();
        double[][] heights = said(layers.get(layers.size() - 1), x.length, y.length, classes > 0);
        double high = classes > 2 ? classes - 1 : 1;
        double[] targets = data(page, "y", 0);
        Mark cells = classes > 0
                ? HeatCells.linear(
                        classes > 2 ? "class" : "probability", HeatCells.edges(x), HeatCells.edges(y), heights, 0, high)
                : HeatCells.linear(
                        "output",
                        HeatCells.edges(x),
                        HeatCells.edges(y),
                        heights,
                        Arrays.stream(targets).min().orElse(0),
                        Arrays.stream(targets).max().orElse(1));
        List<Mark> marks = new ArrayList<>(List.of(cells));
        marks.addAll(rowDots(page));
        return new Panel(
                title,
                Axis.linear(features.get(0), x[0], x[x.length - 1]),
                Axis.linear(features.get(1), y[0], y[y.length - 1]),
                size,
                marks);
    }

    /** [y, x]: the only output, or the class with the greatest of several. */
    private static double[][] said(double[] outputs, int columns, int rows, boolean areClasses) {
        int units = outputs.length / columns / rows;
        double[][] said = new double[rows][columns];
        for (int i = 0; i < rows * columns; i++) {
            said[i / columns][i % columns] = units > 1 && areClasses ? classOf(outputs, i, units) : outputs[i * units];
        }
        return said;
    }

    private static int classOf(double[] outputs, int row, int units) {
        if (units == 1) {
            return outputs[row] > 0.5 ? 1 : 0;
        }
        return IntStream.range(1, units)
                .reduce(0, (best, unit) -> outputs[row * units + unit] > outputs[row * units + best] ? unit : best);
    }

    private static double[] targets(PageContent page) {
        return LossPictures.doubles(page.numbers("data", "y"));
    }

    /** The rows in the color of their class. */
    private static List<Mark> rowDots(PageContent page) {
        double[] first = data(page, "x", 0);
        double[] second = data(page, "x", 1);
        List<String> classes = page.words("data", "classes");
        double[] targets = targets(page);
        int units = targets.length / first.length;
        List<Mark> marks = new ArrayList<>();
        for (int c = 0; c < Math.max(1, classes.size()); c++) {
            int ofClass = c;
            List<Mark.Dot> dots = IntStream.range(0, first.length)
                    .filter(row -> classes.isEmpty() || classOf(targets, row, units) == ofClass)
                    .mapToObj(row -> new Mark.Dot(new Coordinates(first[row], second[row]), ""))
                    .toList();
            marks.add(new Mark.Dots(
                    classes.isEmpty() ? "row" : classes.get(c), ChartColor.INK, SHAPES.get(c % SHAPES.size()), dots));
        }
        return marks;
    }

    private static Panel curves(PageContent page, List<double[]> layers, String title, Size size, double[] x) {
        double[] outputs = layers.get(layers.size() - 1);
        double[] inputs = data(page, "x", 0);
        double[] targets = data(page, "y", 0);
        int units = outputs.length / x.length;
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Dots(
                "row",
                ChartColor.GRAY,
                Mark.Shape.BEAD,
                IntStream.range(0, inputs.length)
                        .mapToObj(row -> new Mark.Dot(new Coordinates(inputs[row], targets[row]), ""))
                        .toList()));
        marks.add(new Mark.Curve(
                "output",
                ChartColor.ORANGE,
                Mark.Stroke.SOLID,
                IntStream.range(0, x.length)
                        .mapToObj(i -> new Coordinates(x[i], outputs[i * units]))
                        .toList()));
        return new Panel(
                title,
                Axis.linear(page.words("data", "features").get(0), x[0], x[x.length - 1]),
                new Axis("output", RobustRange.of(concat(outputs, targets))),
                size,
                marks);
    }

    private static double[] concat(double[] a, double[] b) {
        return DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
    }

    private static double[] outputsOnData(PageContent page) {
        List<double[]> layers = layers(page, page.member(), LossPictures.doubles(page.numbers("data", "x")));
        return layers.get(layers.size() - 1);
    }

    private static Panel confusion(PageContent page) {
        double[] outputs = outputsOnData(page);
        double[] targets = targets(page);
        int rows = page.numbers("data", "x").shape()[0];
        int classes = page.words("data", "classes").size();
        double[][] counts = new double[classes][classes];
        for (int row = 0; row < rows; row++) {
            counts[classOf(targets, row, targets.length / rows)][classOf(outputs, row, outputs.length / rows)]++;
        }
        for (double[] ofClass : counts) {
            double sum = Math.max(1, Arrays.stream(ofClass).sum());
            Arrays.setAll(ofClass, c -> ofClass[c] / sum);
        }
        double[] edges = HeatCells.counted(classes);
        return new Panel(
                String.join(", ", page.words("data", "classes")) + ", counted from 0",
                Axis.counts("said to be", 0, classes),
                Axis.counts("class", 0, classes),
                LARGE,
                List.of(HeatCells.linear("share of the class", edges, edges, counts, 0, 1)));
    }

    private static Panel scatter(PageContent page) {
        double[] outputs = outputsOnData(page);
        double[] targets = targets(page);
        List<Mark.Dot> dots = IntStream.range(0, outputs.length)
                .mapToObj(i -> new Mark.Dot(new Coordinates(targets[i], outputs[i]), ""))
                .toList();
        Axis x = new Axis("target", RobustRange.of(targets));
        return new Panel(
                "",
                x,
                new Axis("output", RobustRange.of(concat(outputs, targets))),
                LARGE,
                List.of(new Mark.Dots("row", ChartColor.BLUE, Mark.Shape.BEAD, dots)));
    }

    private static Figure units(PageContent page) {
        List<String> features = page.words("data", "features");
        boolean isPlane = features.size() == 2;
        double[] x = axis(page, 0, isPlane ? FEW_PLACES : PLACES);
        double[] y = isPlane ? axis(page, 1, FEW_PLACES) : new double[1];
        List<double[]> layers = layers(page, page.member(), isPlane ? grid(x, y) : x);
        List<Panel> panels = new ArrayList<>();
        for (int l = 0; l + 1 < layers.size(); l++) {
            int units = layers.get(l).length / x.length / y.length;
            for (int unit = 0; unit < units && panels.size() < MOST_PANELS; unit++) {
                panels.add(unit(layers.get(l), unit, units, "layer " + (l + 1) + ", unit " + (unit + 1), x, y));
            }
        }
        return new Figure(
                "What hidden units of member " + page.member() + " see", "Activations over the inputs", rows(panels));
    }

    private static Panel unit(double[] layer, int unit, int units, String title, double[] x, double[] y) {
        Axis inputs = Axis.linear("", x[0], x[x.length - 1]);
        double[] values = IntStream.range(0, x.length * y.length)
                .mapToDouble(i -> layer[i * units + unit])
                .toArray();
        if (y.length == 1) {
            List<Coordinates> places = IntStream.range(0, x.length)
                    .mapToObj(i -> new Coordinates(x[i], values[i]))
                    .toList();
            Mark curve = new Mark.Curve("", ChartColor.BLUE, Mark.Stroke.SOLID, places);
            return new Panel(title, inputs, new Axis("", RobustRange.of(values)), SMALL, List.of(curve));
        }
        double[][] heights = new double[y.length][];
        Arrays.setAll(heights, row -> Arrays.copyOfRange(values, row * x.length, (row + 1) * x.length));
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(1);
        Mark cells = HeatCells.linear("", HeatCells.edges(x), HeatCells.edges(y), heights, low, high);
        return new Panel(title, inputs, Axis.linear("", y[0], y[y.length - 1]), SMALL, List.of(cells));
    }

    private static Figure weights(PageContent page) {
        Population population = page.trained().orElseThrow().trained();
        List<Panel> panels = new ArrayList<>();
        for (Slot slot : population.space().parameters()) {
            if (slot.name().startsWith("W")) {
                double[] values = population.get(slot.name(), page.member());
                double most = Arrays.stream(values)
                        .map(Math::abs)
                        .filter(Double::isFinite)
                        .max()
                        .orElse(1);
                double[][] rows = new double[slot.rows()][];
                Arrays.setAll(
                        rows, row -> Arrays.copyOfRange(values, row * slot.columns(), (row + 1) * slot.columns()));
                panels.add(new Panel(
                        slot.name() + ", from " + Numbers.measure(-most) + " to " + Numbers.measure(most),
                        Axis.counts("unit", 0, slot.columns()),
                        Axis.counts("input", 0, slot.rows()),
                        new Size(180, 180),
                        List.of(HeatCells.linear(
                                slot.name(),
                                HeatCells.counted(slot.columns()),
                                HeatCells.counted(slot.rows()),
                                rows,
                                -most,
                                most))));
            }
        }
        return new Figure("Weights of member " + page.member(), "Rows are inputs, columns are units", rows(panels));
    }
}
