package org.gradlab.report.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.List;
import java.util.regex.Pattern;
import org.gradlab.chart.ChartColor;
import org.gradlab.chart.Coordinates;
import org.gradlab.chart.Figure;
import org.gradlab.chart.Mark;
import org.gradlab.chart.Mark.Arrows;
import org.gradlab.chart.Mark.Band;
import org.gradlab.chart.Mark.Bands;
import org.gradlab.chart.Mark.Curve;
import org.gradlab.chart.Mark.Dots;
import org.gradlab.chart.Panel;
import org.gradlab.experiment.FunctionDescent;
import org.gradlab.explore.CriticalSearch;
import org.gradlab.explore.DescentTable;
import org.gradlab.explore.Range;
import org.gradlab.explore.Secant;
import org.gradlab.explore.StationarySearch;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Hessian;
import org.gradlab.expression.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SceneTest {

    private static final List<Point> NONE = List.of();
    private static final List<Range> PLANE = List.of(new Range("x", -3, 3), new Range("y", -3, 3));

    @Test
    void aCurveIsDrawnAboveItsDerivative() {
        Range range = new Range("w", -3, 3);
        Gradient gradient = gradient("w^3 - 3*w", "w");
        Landmarks landmarks = Landmarks.of(StationarySearch.of(gradient, range));
        Annotations annotations =
                new Annotations(List.of(Point.of("w", 2)), true, List.of(new Finds(List.of(), List.of(), landmarks)));
        Figure figure = new Scene(List.of(gradient), List.of(range), annotations).figure(Arrangement.STACKED);
        assertThat(figure.rows()).hasSize(2).allMatch(row -> row.size() == 1);
        assertThat(figure.svg())
                .contains(">f = w^3 - 3*w<", ">df/dw<", ">tangent at 2: slope 9<", ">zero of df/dw<", ">(2, 9)<")
                .contains(">minimum<", ">maximum<", ">local max (-1, 2)<", ">local min (1, -2)<");
    }

    @Test
    void panelsStandInOneRowForASlide() {
        assertThat(curve("sigmoid(x)", NONE).figure(Arrangement.SIDE_BY_SIDE).rows())
                .hasSize(1)
                .first()
                .asInstanceOf(LIST)
                .hasSize(2);
    }

    @Test
    void risingAndFallingStretchesAreShadedUpToTheZeroBetweenThem() {
        List<Bands> bands = marks(function(curve("(x - 1)^2", NONE)), Bands.class);
        assertThat(bands).extracting(Bands::name).containsExactly("df/dx > 0: rising", "df/dx < 0: falling");
        assertThat(bands.get(0).bands()).containsExactly(new Band(1, 5));
        assertThat(bands.get(1).bands()).containsExactly(new Band(-5, 1));
        assertThat(marks(function(curve("relu(x)", NONE)), Bands.class).get(1).bands())
                .isEmpty();
    }

    @Test
    void everyTangentHasItsColorAndItsSlope() {
        Scene scene = curve("x^2", List.of(Point.of("x", 1), Point.of("x", -2)));
        List<Curve> tangents = marks(function(scene), Curve.class).stream()
                .filter(mark -> mark.name().startsWith("tangent"))
                .toList();
        assertThat(tangents)
                .extracting(Curve::name)
                .containsExactly("tangent at 1: slope 2", "tangent at -2: slope -4");
        assertThat(tangents).extracting(Curve::tone).doesNotHaveDuplicates();
        assertThat(tangents.get(0).places()).containsExactly(new Coordinates(-5, -11), new Coordinates(5, 9));
    }

    @Test
    void aSecantPassesThroughBothPoints() {
        Gradient square = gradient("x^2", "x");
        Annotations annotations = new Annotations(
                NONE,
                false,
                List.of(new Finds(List.of(Secant.of(square.function(), "x", 1, 3)), List.of(), Landmarks.NONE)));
        Panel panel = function(new Scene(List.of(square), List.of(new Range("x", -5, 5)), annotations));
        assertThat(marks(panel, Curve.class)).anySatisfy(line -> {
            assertThat(line.name()).isEqualTo("secant from 1 to 3: slope 4");
            assertThat(line.places()).containsExactly(new Coordinates(-5, -23), new Coordinates(5, 17));
        });
        assertThat(marks(panel, Dots.class))
                .anySatisfy(dots -> assertThat(dots.dots())
                        .extracting(Mark.Dot::place)
                        .containsExactly(new Coordinates(1, 1), new Coordinates(3, 9)));
    }

    @Test
    void functionsShareOnePictureAndKeepTheirColorsInTheSlopes() {
        Scene scene = new Scene(
                List.of(gradient("sigmoid(x)", "x"), gradient("sigmoid(3*x)", "x"), gradient("2", "x")),
                List.of(new Range("x", -5, 5)),
                new Annotations(NONE, false, List.of()));
        List<List<Panel>> rows = scene.figure(Arrangement.STACKED).rows();
        List<Curve> functions = marks(rows.get(0).get(0), Curve.class);
        List<Curve> slopes = marks(rows.get(1).get(0), Curve.class);
        assertThat(functions).extracting(Curve::name).containsExactly("sigmoid(x)", "sigmoid(3*x)", "2");
        assertThat(functions).extracting(Curve::tone).doesNotHaveDuplicates();
        assertThat(slopes)
                .extracting(Curve::tone)
                .isEqualTo(functions.stream().map(Curve::tone).toList());
        assertThat(rows.get(1).get(0).y().scale().high())
                .as("the summit of the steeper slope is in the picture")
                .isGreaterThan(0.75);
    }

    @Test
    void secantsDescentsAndLandmarksOfEveryFunctionAreDrawn() {
        List<Gradient> functions = List.of(gradient("x^2", "x"), gradient("(x - 1)^2", "x"));
        Range range = new Range("x", -5, 5);
        Point start = Point.of("x", 3);
        List<Finds> finds = functions.stream()
                .map(function -> new Finds(
                        List.of(Secant.of(function.function(), "x", 1, 3)),
                        List.of(FunctionDescent.of(function, start, 0.1, 3)),
                        Landmarks.of(StationarySearch.of(function, range))))
                .toList();
        Scene scene = new Scene(functions, List.of(range), new Annotations(List.of(start), false, finds));
        Panel panel = function(scene);
        assertThat(marks(panel, Curve.class))
                .extracting(Curve::name)
                .contains("secant of x^2 from 1 to 3: slope 4", "secant of (x - 1)^2 from 1 to 3: slope 2");
        assertThat(marks(panel, Mark.Trail.class))
                .extracting(Mark.Trail::name, Mark.Trail::tone)
                .containsExactly(
                        tuple("descent on x^2", ChartColor.series(0)),
                        tuple("descent on (x - 1)^2", ChartColor.series(1)));
        assertThat(scene.figure(Arrangement.STACKED).svg()).contains(">global min (0, 0)<", ">global min (1, 0)<");
    }

    @Test
    void descentsInThePlaneHavePanelsForEveryFunction() {
        Point start = Point.of(List.of("x", "y"), 2, 1);
        List<Gradient> functions = List.of(gradient("x^2 + y^2", "x", "y"), gradient("x*y", "x", "y"));
        List<Finds> finds = functions.stream()
                .map(function ->
                        new Finds(List.of(), List.of(FunctionDescent.of(function, start, 0.1, 3)), Landmarks.NONE))
                .toList();
        Scene scene = new Scene(functions, PLANE, new Annotations(List.of(start), false, finds));
        assertThat(scene.figure(Arrangement.STACKED).rows())
                .flatExtracting(row -> row)
                .extracting(Panel::title)
                .containsExactly("x^2 + y^2, learning rate 0.1", "", "x*y, learning rate 0.1", "");
    }

    @Test
    void everyLearningRateHasAColumnWithPathAndLosses() {
        Gradient square = gradient("w^2", "w");
        Point start = Point.of("w", 4);
        List<DescentTable> descents = List.of(0.01, 0.15, 0.9, 1.1).stream()
                .map(rate -> FunctionDescent.of(square, start, rate, 20))
                .toList();
        Annotations annotations =
                new Annotations(List.of(start), false, List.of(new Finds(List.of(), descents, Landmarks.NONE)));
        List<List<Panel>> rows = new Scene(List.of(square), List.of(new Range("w", -5, 5)), annotations)
                .figure(Arrangement.STACKED)
                .rows();
        assertThat(rows).extracting(List::size).containsExactly(3, 3, 1, 1);
        assertThat(rows.get(0))
                .extracting(Panel::title)
                .containsExactly("learning rate 0.01", "learning rate 0.15", "learning rate 0.9");
        assertThat(rows.get(1)).extracting(panel -> panel.x().label()).containsOnly("step");
        assertThat(rows.get(1))
                .extracting(panel -> panel.y().scale())
                .as("losses are compared on the same axis")
                .containsOnly(rows.get(3).get(0).y().scale());
    }

    @ParameterizedTest
    @CsvSource({"x^3, 4, 64", "1/x, 0.01, 100", "exp(x), 5, 148"})
    void theFrameCoversTheGivenPoints(String text, double x, double height) {
        Panel panel = function(curve(text, List.of(Point.of("x", x))));
        assertThat(panel.y().scale().position(height)).isBetween(0.0, 1.0);
    }

    @Test
    void contoursAreDrawnWithTheGradientAndTheDescent() {
        Gradient bowl = gradient("x^2 + y^2", "x", "y");
        Point start = Point.of(List.of("x", "y"), 2, 1);
        Annotations annotations = new Annotations(
                List.of(start),
                false,
                List.of(new Finds(List.of(), List.of(FunctionDescent.of(bowl, start, 0.1, 5)), Landmarks.NONE)));
        String svg = plane(bowl, annotations).svg();
        assertThat(svg).contains(">gradient (uphill)<", ">descent<", ">(2, 1)<", ">step<");
        assertThat(svg).contains(">gradient of f at (2, 1): length 4.472<");
        assertThat(Pattern.compile(">f = ").matcher(svg).results()).hasSizeGreaterThan(8);
    }

    @Test
    void theFrameCoversTheEndsOfASecant() {
        Gradient pole = gradient("1/x", "x");
        Annotations annotations = new Annotations(
                NONE,
                false,
                List.of(new Finds(List.of(Secant.of(pole.function(), "x", 0.01, 3)), List.of(), Landmarks.NONE)));
        Panel panel = function(new Scene(List.of(pole), List.of(new Range("x", -5, 5)), annotations));
        assertThat(panel.y().scale().position(100)).isBetween(0.0, 1.0);
    }

    @Test
    void functionsOfThePlaneStandSideBySideWithLevelsOfTheirOwn() {
        Scene scene = new Scene(
                List.of(gradient("x + y", "x", "y"), gradient("2*x + 2*y", "x", "y")),
                List.of(new Range("x", -3, 3), new Range("y", -3, 3)),
                new Annotations(NONE, false, List.of()));
        List<List<Panel>> rows = scene.figure(Arrangement.STACKED).rows();
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0)).extracting(Panel::title).containsExactly("x + y", "2*x + 2*y");
        assertThat(scene.figure(Arrangement.STACKED).svg()).contains(">x + y = ", ">2*x + 2*y = ");
    }

    @Test
    void theGradientAtAPointLeadsUphillFromIt() {
        Gradient bowl = gradient("x^2 + y^2", "x", "y");
        Annotations annotations = new Annotations(List.of(Point.of(List.of("x", "y"), 2, 1)), false, List.of());
        Mark.Arrow arrow = marks(plane(bowl, annotations).rows().get(0).get(0), Arrows.class)
                .get(1)
                .arrows()
                .get(0);
        assertThat(arrow.from()).isEqualTo(new Coordinates(2, 1));
        assertThat(arrow.to().x()).isGreaterThan(2);
        assertThat((arrow.to().y() - 1) / (arrow.to().x() - 2)).isEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x^2 + y^2 | min 0 at (0, 0)",
                "x^2 - y^2 | saddle 0 at (0, 0)",
                "-x^2 - y^2 | max 0 at (0, 0)",
                "x^4 + y^4 | ",
                "x + y | "
            })
    void criticalPointsOfKnownKindAreMarkedInThePlane(String text, String label) {
        Gradient function = gradient(text, "x", "y");
        Landmarks landmarks = Landmarks.of(CriticalSearch.of(Hessian.of(function), PLANE));
        assertThat(landmarks.points())
                .extracting(Landmark::label)
                .isEqualTo(label == null ? List.of() : List.of(label));
        Annotations annotations = new Annotations(NONE, false, List.of(new Finds(List.of(), List.of(), landmarks)));
        assertThat(marks(plane(function, annotations).rows().get(0).get(0), Dots.class))
                .hasSize(landmarks.points().size());
    }

    @Test
    void flatStretchesAreShadedAndThoseThatAreNotDecidedToo() {
        assertThat(found("relu(x)")).anySatisfy(bands -> {
            assertThat(bands.name()).isEqualTo("df/dx = 0: flat");
            assertThat(bands.bands()).containsExactly(new Band(-5, 0));
        });
        assertThat(found("1/x")).anySatisfy(bands -> {
            assertThat(bands.name()).isEqualTo("zeros of the slope not decided");
            assertThat(bands.bands()).singleElement().satisfies(pole -> {
                assertThat(pole.from()).isNegative();
                assertThat(pole.to()).isPositive();
            });
        });
    }

    private static List<Bands> found(String text) {
        Gradient function = gradient(text, "x");
        Range range = new Range("x", -5, 5);
        Annotations annotations = new Annotations(
                NONE,
                false,
                List.of(new Finds(List.of(), List.of(), Landmarks.of(StationarySearch.of(function, range)))));
        return marks(function(new Scene(List.of(function), List.of(range), annotations)), Bands.class);
    }

    private static Scene curve(String text, List<Point> points) {
        Annotations annotations = new Annotations(points, true, List.of());
        return new Scene(List.of(gradient(text, "x")), List.of(new Range("x", -5, 5)), annotations);
    }

    private static Figure plane(Gradient function, Annotations annotations) {
        return new Scene(List.of(function), List.of(new Range("x", -3, 3), new Range("y", -3, 3)), annotations)
                .figure(Arrangement.STACKED);
    }

    private static Panel function(Scene scene) {
        return scene.figure(Arrangement.STACKED).rows().get(0).get(0);
    }

    private static <M extends Mark> List<M> marks(Panel panel, Class<M> kind) {
        return panel.marks().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Gradient gradient(String text, String... variables) {
        return Gradient.of(Expression.parse(text), List.of(variables));
    }
}
