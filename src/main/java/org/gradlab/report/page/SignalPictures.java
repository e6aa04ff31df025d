package org.gradlab.report.page;

import java.util.ArrayList;
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
import org.gradlab.report.figure.HeatCells;

/** What was measured of layers or variables. */
final class SignalPictures {

    static final List<Picture> ALL = List.of(
            new Picture("gradients", "Gradients over the steps", page -> page.has("sites"), SignalPictures::gradients),
            new Picture(
                    "vanishing",
                    "Members whose gradient vanishes",
                    page -> page.has("sites", "vanishing"),
                    SignalPictures::vanishing),
            new Picture(
                    "receipt",
                    "What became of the signal",
                    page -> page.has("sites", "details")
                            && page.words("sites", "sites").size() > 1,
                    SignalPictures::receipt),
            new Picture(
                    "histograms",
                    "Histograms of gradients",
                    page -> page.has("sites", "details"),
                    SignalPictures::histograms),
            new Picture(
                    "activations", "Activations", page -> page.has("sites", "details"), SignalPictures::activations));

    private static final Size WIDE = new Size(560, 240);

    private SignalPictures() {}

    /** A number of a shown member: [steps] of a column at a site. */
    private record Course(NumberArray values, int member, int column, int site) {

        static Course of(PageContent page, String part, String column, int site) {
            int member = page.placeOfMember(page.counts("sites", part, "members"));
            int place = page.words("sites", part, "columns").indexOf(column);
            return new Course(page.numbers("sites", part, "values"), member, place, site);
        }

        double at(int step) {
            int[] shape = values.shape();
            return values.values()[((member * shape[1] + column) * shape[2] + step) * shape[3] + site];
        }
    }

    private static String who(PageContent page, String part) {
        long[] members = page.counts("sites", part, "members");
        return "member " + members[page.placeOfMember(members)];
    }

    private static Figure gradients(PageContent page) {
        boolean isNetwork = page.has("sites", "details");
        String column = isNetwork ? "dw_norm" : "gradient";
        int sites = page.words("sites", "sites").size();
        long[] steps = page.steps();
        double[][] numbers = new double[sites][steps.length];
        for (int site = 0; site < sites; site++) {
            Course course = Course.of(page, "members", column, site);
            for (int r = 0; r < steps.length; r++) {
                numbers[site][r] = Math.abs(course.at(r));
            }
        }
        String name = isNetwork ? "norm of dW" : "size of the partial derivative";
        return heat(
                "Gradients over the steps: " + who(page, "members"),
                page,
                HeatCells.logarithmic(name, steps.length, sites, numbers),
                steps.length);
    }

    private static Figure vanishing(PageContent page) {
        NumberArray shares = page.numbers("sites", "vanishing", "shares");
        int records = shares.shape()[0];
        int sites = shares.shape()[1];
        double[][] numbers = new double[sites][records];
        for (int site = 0; site < sites; site++) {
            for (int r = 0; r < records; r++) {
                numbers[site][r] = shares.values()[r * sites + site];
            }
        }
        return heat(
                "Share of members whose gradient vanishes: " + page.text("sites", "vanishing", "rule"),
                page,
                HeatCells.linear("share", HeatCells.counted(records), HeatCells.counted(sites), numbers, 0, 1),
                records);
    }

    private static Figure heat(String title, PageContent page, Mark cells, int records) {
        int sites = page.words("sites", "sites").size();
        Axis x = Axis.counts("record, of steps 0 to " + page.steps()[page.steps().length - 1], 0, records);
        Axis y = Axis.counts(page.text("sites", "site") + " (counted from the input side)", 0, Math.max(1, sites));
        return LossPictures.figure(title, page.text("steps", "words"), new Panel("", x, y, WIDE, List.of(cells)));
    }

    private static Figure receipt(PageContent page) {
        int sites = page.words("sites", "sites").size();
        int record = page.placeOfStep(page.steps());
        List<Mark> marks = new ArrayList<>();
        List<Double> seen = new ArrayList<>();
        String[] columns = {"gain_weights", "gain_slope"};
        String[] names = {"gain of W^T", "gain of f'"};
        for (int c = 0; c < columns.length; c++) {
            List<Mark.Dot> dots = new ArrayList<>();
            for (int site = 0; site + 1 < sites; site++) {
                double gain = Course.of(page, "members", columns[c], site).at(record);
                seen.add(gain);
                dots.add(new Mark.Dot(new Coordinates(site + 1, gain), ""));
            }
            marks.add(new Mark.Curve(
                    "",
                    ChartColor.series(c),
                    Mark.Stroke.THIN,
                    dots.stream().map(Mark.Dot::place).toList()));
            marks.add(new Mark.Dots(names[c], ChartColor.series(c), Mark.Shape.CIRCLE, dots));
        }
        double[] gains = seen.stream().mapToDouble(Double::doubleValue).toArray();
        return LossPictures.figure(
                "What weights and slopes made of the signal: " + who(page, "members") + ", step "
                        + page.steps()[record],
                "Factors on the way back, from each layer to the one below",
                new Panel("", Axis.counts("to layer", 0, sites), LossPictures.axis("factor", gains), WIDE, marks));
    }

    private static Figure histograms(PageContent page) {
        List<String> decades = page.words("sites", "details", "columns").stream()
                .filter(column -> column.startsWith("h_"))
                .toList();
        long[] steps = page.steps();
        List<List<Panel>> rows = new ArrayList<>();
        for (int site = 0; site < page.words("sites", "sites").size(); site++) {
            double[][] shares = new double[decades.size()][steps.length];
            for (int r = 0; r < steps.length; r++) {
                double sum = 0;
                for (int d = 0; d < decades.size(); d++) {
                    shares[d][r] =
                            Course.of(page, "details", decades.get(d), site).at(r);
                    sum += shares[d][r];
                }
                for (int d = 0; d < decades.size(); d++) {
                    shares[d][r] = shares[d][r] == 0 ? Double.NaN : shares[d][r] / sum;
                }
            }
            // Below the first decade all that is smaller is counted.
            double first = Double.parseDouble(decades.get(1).replace("h_1e", ""));
            double[] powers = IntStream.rangeClosed(0, decades.size())
                    .mapToDouble(d -> first - 1 + d)
                    .toArray();
            rows.add(List.of(new Panel(
                    "layer " + (site + 1),
                    Axis.counts("record", 0, steps.length),
                    Axis.linear("log10 |dW|", powers[0], powers[powers.length - 1]),
                    new Size(560, 160),
                    List.of(HeatCells.linear("share", HeatCells.counted(steps.length), powers, shares, 0, 1)))));
        }
        return new Figure("Histograms of gradients: " + who(page, "details"), page.text("steps", "words"), rows);
    }

    private static Figure activations(PageContent page) {
        long[] steps = page.steps();
        List<Mark> marks = new ArrayList<>();
        List<Double> seen = new ArrayList<>();
        for (int site = 0; site < page.words("sites", "sites").size(); site++) {
            Course mean = Course.of(page, "details", "a_mean", site);
            Course deviation = Course.of(page, "details", "a_std", site);
            List<Coordinates> upper = new ArrayList<>();
            List<Coordinates> lower = new ArrayList<>();
            List<Coordinates> middle = new ArrayList<>();
            for (int r = 0; r < steps.length; r++) {
                middle.add(new Coordinates(steps[r], mean.at(r)));
                upper.add(new Coordinates(steps[r], mean.at(r) + deviation.at(r)));
                lower.add(new Coordinates(steps[r], mean.at(r) - deviation.at(r)));
                seen.add(mean.at(r) + deviation.at(r));
                seen.add(mean.at(r) - deviation.at(r));
            }
            marks.add(new Mark.Ribbon("", ChartColor.series(site), upper, lower));
            marks.add(new Mark.Curve("layer " + (site + 1), ChartColor.series(site), Mark.Stroke.SOLID, middle));
        }
        double[] all = seen.stream().mapToDouble(Double::doubleValue).toArray();
        return LossPictures.figure(
                "Activations: " + who(page, "details"),
                "Mean and one standard deviation on either side",
                new Panel("", LossPictures.steps(steps), new Axis("activation", RobustRange.of(all)), WIDE, marks));
    }
}
