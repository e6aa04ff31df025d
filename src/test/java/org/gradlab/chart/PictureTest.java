package org.gradlab.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradlab.chart.Drawn.Words;
import org.gradlab.experiment.FunctionDescent;
import org.gradlab.explore.DescentTable;
import org.gradlab.explore.Range;
import org.gradlab.explore.Secant;
import org.gradlab.explore.StationarySearch;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;
import org.gradlab.report.explore.Annotations;
import org.gradlab.report.explore.Arrangement;
import org.gradlab.report.explore.Finds;
import org.gradlab.report.explore.Landmarks;
import org.gradlab.report.explore.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be measured of whether a picture is readable: the room of its texts, and its colors. */
class PictureTest {

    /** WCAG 2.2, success criteria 1.4.3 and 1.4.11. */
    private static final double TEXT_CONTRAST = 4.5;

    private static final double GRAPHICS_CONTRAST = 3;

    /** In CIELAB, where 2 can just be told apart side by side. */
    private static final double CLEARLY_DIFFERENT = 15;

    private static final List<ChartColor> BACKGROUNDS = List.of(ChartColor.PAGE, ChartColor.RISING, ChartColor.FALLING);

    static Stream<Figure> pictures() {
        Gradient quartic = gradient("w^4 - 8*w^2 + 2*w + 20", "w");
        Gradient bowl = gradient("x^2 + 3*y^2", "x", "y");
        Point start = Point.of(List.of("x", "y"), 2, 1);
        return Stream.of(
                curve(quartic, 3, 1.0, -2.5, 1.01, 1.02, 2.0),
                curve(quartic, 3, 0.1, 0.15, 3.0),
                curve(gradient("abs(w)", "w"), 1e-6),
                curve(gradient("w^2 + 1000000", "w"), 0.001, 0.0),
                curve(gradient("sin(20*w)", "w"), 5),
                curve(gradient("1/w", "w"), 123456, 1.0),
                curve(gradient("w*10^-300", "w"), 5, 1.0),
                new Scene(
                                List.of(gradient("sin(x)", "x"), gradient("sin(x) + 10^-3", "x")),
                                List.of(new Range("x", -5, 5)),
                                new Annotations(List.of(Point.of("x", 1)), true, List.of()))
                        .figure(Arrangement.SIDE_BY_SIDE),
                new Scene(
                                List.of(bowl),
                                List.of(new Range("x", -3, 3), new Range("y", -3, 3)),
                                new Annotations(
                                        List.of(start),
                                        false,
                                        List.of(new Finds(List.of(), descents(bowl, start), Landmarks.NONE))))
                        .figure(Arrangement.STACKED));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void noTwoTextsOverlapAndNoneLeavesThePage(Figure figure) {
        Drawing drawing = figure.drawing();
        List<Words> words = drawing.drawn().stream()
                .filter(Words.class::isInstance)
                .map(Words.class::cast)
                .toList();
        Box page = new Box(0, 0, drawing.width(), drawing.height());
        assertThat(words).hasSizeGreaterThan(10).allMatch(text -> page.contains(text.box()));
        for (int i = 0; i < words.size(); i++) {
            Words text = words.get(i);
            assertThat(words.subList(i + 1, words.size()))
                    .as(text.text())
                    .noneMatch(other -> text.box().overlaps(other.box()));
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void textsAreLargeEnoughForAProjector(Figure figure) {
        assertThat(figure.drawing().drawn().stream()
                        .filter(Words.class::isInstance)
                        .map(Words.class::cast))
                .allMatch(text -> text.lettering().size() >= 16);
    }

    @Test
    void textIsReadableOnEveryBackground() {
        for (ChartColor background : BACKGROUNDS) {
            assertThat(contrast(ChartColor.INK.ink().light(), background.ink().light()))
                    .isGreaterThan(TEXT_CONTRAST);
            assertThat(contrast(ChartColor.INK.ink().dark(), background.ink().dark()))
                    .isGreaterThan(TEXT_CONTRAST);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ChartColor.class,
            names = {"BLUE", "ORANGE", "GREEN", "PURPLE", "RED", "GRAY", "INK"})
    void marksStandOutFromEveryBackground(ChartColor color) {
        for (ChartColor background : BACKGROUNDS) {
            assertThat(contrast(color.ink().light(), background.ink().light()))
                    .as("%s on %s", color, background)
                    .isGreaterThan(GRAPHICS_CONTRAST);
            assertThat(contrast(color.ink().dark(), background.ink().dark()))
                    .as("%s on %s in the dark", color, background)
                    .isGreaterThan(GRAPHICS_CONTRAST);
        }
    }

    @Test
    void contoursStandOutFromThePage() {
        DoubleStream.iterate(0, share -> share <= 1, share -> share + 1.0 / 64)
                .mapToObj(ColorScale::ink)
                .forEach(ink -> {
                    assertThat(contrast(ink.light(), ChartColor.PAGE.ink().light()))
                            .isGreaterThan(2.5);
                    assertThat(contrast(ink.dark(), ChartColor.PAGE.ink().dark()))
                            .isGreaterThan(GRAPHICS_CONTRAST);
                });
    }

    @Test
    void seriesDifferForEyesWithoutRedOrGreenToo() {
        List<ChartColor> series = ChartColor.series();
        for (Vision vision : Vision.values()) {
            for (int i = 0; i < series.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Ink one = series.get(i).ink();
                    Ink other = series.get(j).ink();
                    assertThat(distance(vision.seen(one.light()), vision.seen(other.light())))
                            .as("%s: %s, %s", vision, one, other)
                            .isGreaterThan(CLEARLY_DIFFERENT);
                    assertThat(distance(vision.seen(one.dark()), vision.seen(other.dark())))
                            .as("%s in the dark: %s, %s", vision, one, other)
                            .isGreaterThan(CLEARLY_DIFFERENT);
                }
            }
        }
    }

    /** Linear RGB as it is seen, by Machado, Oliveira and Fernandes (2009), in full severity. */
    private enum Vision {
        NORMAL(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
        PROTANOPIA(new double[][] {
            {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
        }),
        DEUTERANOPIA(new double[][] {
            {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
        });

        @SuppressWarnings("ImmutableEnumChecker")
        private final double[][] matrix;

        Vision(double[][] matrix) {
            this.matrix = matrix;
        }

        double[] seen(String color) {
            return times(matrix, linear(color));
        }
    }

    private static double[] times(double[][] matrix, double[] vector) {
        return Arrays.stream(matrix)
                .mapToDouble(row -> IntStream.range(0, 3)
                        .mapToDouble(i -> row[i] * vector[i])
                        .sum())
                .toArray();
    }

    /** [red, green, blue] from 0 to 1, without the gamma of sRGB. */
    private static double[] linear(String color) {
        int rgb = Integer.decode(color);
        return IntStream.of(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff)
                .mapToDouble(part -> part / 255.0)
                .map(part -> part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4))
                .toArray();
    }

    private static double contrast(String one, String other) {
        double a = luminance(linear(one)) + 0.05;
        double b = luminance(linear(other)) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    /** The distance in CIELAB (1976). */
    private static double distance(double[] one, double[] other) {
        double[] a = lab(one);
        double[] b = lab(other);
        return Math.sqrt(IntStream.range(0, 3)
                .mapToDouble(i -> (a[i] - b[i]) * (a[i] - b[i]))
                .sum());
    }

    private static double[] lab(double[] rgb) {
        double[] xyz = times(
                new double[][] {
                    {0.4124 / 0.9505, 0.3576 / 0.9505, 0.1805 / 0.9505},
                    {0.2126, 0.7152, 0.0722},
                    {0.0193 / 1.089, 0.1192 / 1.089, 0.9505 / 1.089}
                },
                rgb);
        double[] f = Arrays.stream(xyz)
                .map(part -> part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16.0 / 116)
                .toArray();
        return new double[] {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
    }

    /** The function with its landmarks, and points with tangents, a secant and descents at two rates. */
    private static Figure curve(Gradient function, double reach, double... places) {
        Range range = new Range("w", -reach, reach);
        List<Point> points =
                Arrays.stream(places).mapToObj(x -> Point.of("w", x)).toList();
        List<Secant> secants = List.of(Secant.of(function.function(), "w", -reach / 2, reach / 3));
        List<DescentTable> descents = points.stream()
                .flatMap(point -> descents(function, point).stream())
                .toList();
        Landmarks landmarks = Landmarks.of(StationarySearch.of(function, range));
        return new Scene(
                        List.of(function),
                        List.of(range),
                        new Annotations(points, true, List.of(new Finds(secants, descents, landmarks))))
                .figure(Arrangement.STACKED);
    }

    private static List<DescentTable> descents(Gradient function, Point start) {
        return Stream.of(0.01, 0.34)
                .map(rate -> FunctionDescent.of(function, start, rate, 12))
                .toList();
    }

    private static Gradient gradient(String text, String... variables) {
        return Gradient.of(Expression.parse(text), List.of(variables));
    }
}
