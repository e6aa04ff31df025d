package org.gradlab.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.chart.Axis;
import org.gradlab.chart.ChartColor;
import org.gradlab.chart.Coordinates;
import org.gradlab.chart.Figure;
import org.gradlab.chart.Mark;
import org.gradlab.chart.Panel;
import org.gradlab.chart.RobustRange;
import org.gradlab.chart.Size;

/** Losses over the steps and by rank, and from start to end. */
final class LossPictures {

    static final List<Picture> ALL = List.of(
            new Picture("losses", "Loss over the steps", page -> page.has("losses"), LossPictures::losses),
            new Picture("waterfall", "Final losses by rank", LossPictures::hasMany, LossPictures::waterfall),
            new Picture(
                    "ends",
                    "From start to end",
                    page -> hasMany(page) && page.has("members", "columns", "firstLoss"),
                    LossPictures::ends));

    private static final Size SIZE = new Size(560, 320);

    private LossPictures() {}

    static boolean hasMany(PageContent page) {
        return page.whole("members", "count") > 1;
    }

    private static Figure losses(PageContent page) {
        long[] steps = page.steps();
        NumberArray loss = page.numbers("losses", "loss");
        long[] members = page.counts("losses", "members");
        List<Mark> marks = new ArrayList<>();
        if (page.has("losses", "bands")) {
            List<String> percent = page.words("losses", "percent");
            for (int q = 0; q < percent.size() / 2; q++) {
                int high = percent.size() - 1 - q;
                marks.add(new Mark.Ribbon(
                        percent.get(q) + " to " + percent.get(high) + " % of all",
                        ChartColor.BLUE,
                        band(page, steps, high),
                        band(page, steps, q)));
            }
            marks.add(new Mark.Curve(
                    "median of all", ChartColor.BLUE, Mark.Stroke.SOLID, band(page, steps, percent.size() / 2)));
        }
        for (int m = 0; m < members.length; m++) {
            int from = m * steps.length;
            boolean isChosen = members[m] == page.member();
            marks.add(new Mark.Curve(
                    isChosen ? "member " + members[m] : "members shown",
                    isChosen ? ChartColor.ORANGE : ChartColor.GRAY,
                    isChosen ? Mark.Stroke.SOLID : Mark.Stroke.THIN,
                    IntStream.range(0, steps.length)
                            .mapToObj(r -> new Coordinates(steps[r], loss.values()[from + r]))
                            .toList()));
        }
        double[] all = doubles(page.has("losses", "bands") ? page.numbers("losses", "bands") : loss);
        return figure(
                "Loss over the steps",
                "Lines: " + page.text("losses", "words") + "; " + page.text("steps", "words"),
                new Panel("", steps(steps), axis("training loss", all), SIZE, marks));
    }

    private static List<Coordinates> band(PageContent page, long[] steps, int quantile) {
        NumberArray bands = page.numbers("losses", "bands");
        int width = bands.shape()[1];
        return IntStream.range(0, steps.length)
                .mapToObj(r -> new Coordinates(steps[r], bands.values()[r * width + quantile]))
                .toList();
    }

    private static Figure waterfall(PageContent page) {
        double[] losses = Arrays.stream(doubles(page.numbers("members", "columns", page.text("members", "rankedBy"))))
                .sorted()
                .toArray();
        // Of very many only as many as can be seen are drawn: sorted, the others lie between them.
        int shown = Math.min(losses.length, 2_000);
        List<Coordinates> places = IntStream.range(0, shown)
                .map(i -> shown == losses.length ? i : (int) ((long) i * (losses.length - 1) / (shown - 1)))
                .mapToObj(i -> new Coordinates(i + 1, losses[i]))
                .toList();
        return figure(
                "Final losses by rank",
                "All members, the best first",
                new Panel(
                        "",
                        Axis.counts("rank", 0, losses.length),
                        axis("final loss", losses),
                        SIZE,
                        List.of(new Mark.Curve("", ChartColor.BLUE, Mark.Stroke.SOLID, places))));
    }

    private static Figure ends(PageContent page) {
        double[] first = doubles(page.numbers("members", "columns", "firstLoss"));
        double[] last = doubles(page.numbers("members", "columns", "loss"));
        int shown = Math.min(first.length, 3_000);
        List<Mark.Dot> dots = IntStream.range(0, shown)
                .map(i -> (int) ((long) i * first.length / shown))
                .mapToObj(i -> new Mark.Dot(new Coordinates(first[i], last[i]), ""))
                .toList();
        return figure(
                "From start to end",
                shown == first.length ? "All members" : shown + " of " + first.length + " members, evenly spread",
                new Panel(
                        "",
                        axis("loss at the start", first),
                        axis("loss at the end", last),
                        SIZE,
                        List.of(new Mark.Dots("member", ChartColor.BLUE, Mark.Shape.BEAD, dots))));
    }

    static Axis steps(long... steps) {
        return Axis.counts("step", steps[0], Math.max(steps[0] + 1, steps[steps.length - 1]));
    }

    /** Logarithmic where all numbers are above zero and far apart. */
    static Axis axis(String label, double... numbers) {
        double[] finite =
                Arrays.stream(numbers).filter(Double::isFinite).sorted().toArray();
        boolean isLog = finite.length > 0 && finite[0] > 0 && finite[finite.length - 1] > 20 * finite[0];
        return isLog
                ? Axis.logarithmic(label, finite[0] / 1.2, finite[finite.length - 1] * 1.2)
                : new Axis(label, RobustRange.of(finite));
    }

    static double[] doubles(NumberArray array) {
        return IntStream.range(0, array.values().length)
                .mapToDouble(i -> array.values()[i])
                .toArray();
    }

    static Figure figure(String title, String description, Panel... panels) {
        return new Figure(title, description, List.of(List.of(panels)));
    }
}
