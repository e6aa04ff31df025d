package org.gradlab.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gradlab.chart.Mark.Arrow;
import org.gradlab.chart.Mark.Arrows;
import org.gradlab.chart.Mark.Contours;
import org.gradlab.chart.Mark.Curve;
import org.gradlab.chart.Mark.Dot;
import org.gradlab.chart.Mark.Dots;
import org.gradlab.chart.Mark.Shape;
import org.gradlab.chart.Mark.Stroke;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class FigureTest {

    @Test
    void theTextIsWellFormedWithATitleForScreenReaders() throws Exception {
        Document svg = parsed(everything("f < g & \"h\"").svg());
        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(svg.getDocumentElement().getFirstChild().getNextSibling().getTextContent())
                .isEqualTo("f < g & \"h\"");
        assertThat(svg.getElementsByTagName("desc").getLength()).isEqualTo(1);
    }

    @Test
    void theSameFigureIsTheSameText() {
        assertThat(everything("f").svg()).isEqualTo(everything("f").svg());
    }

    @Test
    void everyNamedMarkIsInTheLegendAndEveryTextBesideItsDot() throws Exception {
        Document svg = parsed(everything("f").svg());
        List<String> words = IntStream.range(0, svg.getElementsByTagName("text").getLength())
                .mapToObj(i -> svg.getElementsByTagName("text").item(i).getTextContent())
                .toList();
        assertThat(words).contains("line", "dots", "arrows", "height = 1", "here", "x", "y");
    }

    @Test
    void aLineIsBrokenWhereItHasNoPlaceAndCutAtTheFrame() {
        Area area = new Area(panel(100, List.of()), 0, 0);
        assertThat(area.visible(places(0, 0, 5, 5))).containsExactly(places(0, 100, 50, 50));
        assertThat(area.visible(places(0, 0, 1, 1, 2, Double.NaN, 3, 3, 4, 4)))
                .containsExactly(places(0, 100, 10, 90), places(30, 70, 40, 60));
        assertThat(area.visible(places(0, 5, 4, 25, 8, 5)))
                .containsExactly(places(0, 50, 10, 0), places(70, 0, 80, 50));
        assertThat(area.visible(places(0, 20, 10, 30))).isEmpty();
        assertThat(area.visible(places(0, -1e308, 10, 1e308)))
                .allSatisfy(line -> assertThat(line).allMatch(Coordinates::isFinite));
    }

    @Test
    void dotsOutsideOfTheFrameAreNotDrawn() throws Exception {
        List<Dot> dots =
                List.of(new Dot(new Coordinates(50, 5), "far"), new Dot(new Coordinates(5, Double.NaN), "nowhere"));
        Figure figure = new Figure(
                "f", "", List.of(List.of(panel(600, List.of(new Dots("", ChartColor.RED, Shape.CIRCLE, dots))))));
        assertThat(parsed(figure.svg()).getElementsByTagName("circle").getLength())
                .isZero();
    }

    @Test
    void textsDoNotOverlap() {
        Labels labels = new Labels(new Area(panel(600, List.of()), 0, 0));
        Coordinates dot = new Coordinates(300, 50);
        labels.avoid(dot);
        assertThat(labels.place(dot, "above"))
                .hasValueSatisfying(box -> assertThat(box.bottom()).isLessThan(50));
        assertThat(labels.place(dot, "below"))
                .hasValueSatisfying(box -> assertThat(box.top()).isGreaterThan(50));
        IntStream.range(0, 20).forEach(i -> labels.place(dot, "beside"));
        assertThat(labels.place(dot, "no room is left for this")).isEmpty();
    }

    @Test
    void aTextWithoutRoomStandsBelowThePanels() {
        List<Dot> dots = IntStream.range(0, 30)
                .mapToObj(i -> new Dot(new Coordinates(5 + i / 1000.0, 5), "text " + (100 + i)))
                .toList();
        Figure figure = new Figure(
                "f", "", List.of(List.of(panel(600, List.of(new Dots("", ChartColor.RED, Shape.CIRCLE, dots))))));
        String words = figure.drawing().drawn().stream()
                .filter(Drawn.Words.class::isInstance)
                .map(drawn -> ((Drawn.Words) drawn).text())
                .collect(Collectors.joining(" "));
        assertThat(words).containsPattern("No room for [0-9]+ labels: text 1");
        dots.forEach(dot -> assertThat(words).containsOnlyOnce(dot.text()));
    }

    @Test
    void colorsRunFromOneEndToTheOther() {
        assertThat(ColorScale.ink(0).light()).isEqualTo("#4169d8");
        assertThat(ColorScale.ink(1).light()).isEqualTo("#c93567");
        assertThat(ColorScale.ink(0.5).light()).isEqualTo("#8f9a1f");
    }

    private static Figure everything(String title) {
        double[] nodes = {0, 5, 10};
        Field field = new Field(nodes, nodes, new double[][] {{0, 0, 0}, {0, 2, 0}, {0, 0, 0}});
        return new Figure(
                title,
                "a description",
                List.of(List.of(panel(
                        600,
                        List.of(
                                new Contours("height", field, List.of(1.0)),
                                new Arrows(
                                        "arrows",
                                        ChartColor.GRAY,
                                        Stroke.THIN,
                                        List.of(new Arrow(new Coordinates(1, 1), new Coordinates(2, 2)))),
                                new Curve("line", ChartColor.BLUE, Stroke.SOLID, places(0, 0, 10, 10)),
                                new Dots(
                                        "dots",
                                        ChartColor.RED,
                                        Shape.DIAMOND,
                                        List.of(new Dot(new Coordinates(5, 5), "here"))))))));
    }

    private static Panel panel(double width, List<Mark> marks) {
        return new Panel("", Axis.linear("x", 0, 10), Axis.linear("y", 0, 10), new Size(width, 100), marks);
    }

    private static List<Coordinates> places(double... numbers) {
        return IntStream.range(0, numbers.length / 2)
                .mapToObj(i -> new Coordinates(numbers[2 * i], numbers[2 * i + 1]))
                .toList();
    }

    private static Document parsed(String svg) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        Element root = document.getDocumentElement();
        assertThat(Arrays.asList(root.getTagName(), root.getAttribute("xmlns")))
                .containsExactly("svg", "http://www.w3.org/2000/svg");
        return document;
    }
}
