package org.gradlab.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gradlab.chart.Drawn.Polygon;
import org.gradlab.chart.Drawn.Words;
import org.gradlab.chart.Mark.Curve;
import org.gradlab.chart.Mark.Dot;
import org.gradlab.chart.Mark.Dots;
import org.gradlab.chart.Mark.Shape;
import org.gradlab.chart.Mark.Stroke;
import org.gradlab.chart.Mark.Trail;
import org.junit.jupiter.api.Test;

class DrawingTest {

    private static final String PARABOLA = "/org/gradlab/chart/parabola.svg";

    @Test
    void thePictureOfAParabolaIsTheOneThatWasLookedAt() throws IOException {
        try (var golden = DrawingTest.class.getResourceAsStream(PARABOLA)) {
            assertThat(parabola().svg()).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void colorsArePlainAttributesAndTheDarkLiesOnTop() {
        String svg = parabola().svg();
        assertThat(svg).doesNotContain("var(").contains("@media (prefers-color-scheme: dark)");
        String drawn = svg.substring(svg.indexOf("</style>"));
        assertThat(drawn).doesNotContain("style=");
        assertThat(drawn.lines().filter(line -> line.startsWith("<text") || line.startsWith("<circle")))
                .isNotEmpty()
                .allMatch(line -> line.matches("<\\w+ fill=\"#[0-9a-f]{6}\".*"));
        assertThat(drawn.lines().filter(line -> line.startsWith("<path")))
                .isNotEmpty()
                .allMatch(line -> line.matches("<path fill=\"(#[0-9a-f]{6}\".*|none\" stroke=\"#[0-9a-f]{6}\".*)"));
    }

    @Test
    void aPdfHasTheTextsAndNoClockInIt() throws IOException {
        byte[] pdf = parabola().pdf();
        assertThat(parabola().pdf()).isEqualTo(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains("f = w^2", "min (0, 0)", "end");
        }
    }

    @Test
    void charactersThatTheFontLacksDoNotStopAPdf() throws IOException {
        Figure figure = new Figure("\u03b1 \ud83d\ude00", "", List.of());
        try (PDDocument document = Loader.loadPDF(figure.pdf())) {
            assertThat(new PDFTextStripper().getText(document)).contains("\u03b1 ?");
        }
    }

    @Test
    void aPngHasTwoDotsForEachPixelAndTheColorsOfTheDrawing() throws IOException {
        Drawing drawing = parabola().drawing();
        var image = ImageIO.read(new ByteArrayInputStream(parabola().png()));
        assertThat(image.getWidth()).isBetween((int) (2 * drawing.width()) - 1, (int) (2 * drawing.width()) + 1);
        List<Integer> colors = IntStream.range(0, image.getWidth() * image.getHeight())
                .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xffffff)
                .distinct()
                .boxed()
                .toList();
        assertThat(colors)
                .contains(0xffffff, Integer.decode(ChartColor.BLUE.ink().light()));
    }

    @Test
    void aLongTitleIsBrokenIntoLinesThatFit() {
        String title = "f = " + "sigmoid(x) + ".repeat(30) + "x";
        Drawing drawing = new Figure(title, "", List.of()).drawing();
        List<Words> lines = words(drawing);
        assertThat(lines)
                .hasSizeBetween(3, 4)
                .allSatisfy(line -> assertThat(line.box().right()).isLessThanOrEqualTo(drawing.width()));
        assertThat(lines.get(lines.size() - 1).text()).endsWith("\u2026");
        assertThat(TextWidth.lines("a bb ccc", 10, new TextRoom(20, 3))).containsExactly("a bb", "ccc");
        assertThat(TextWidth.lines("mmmm", 10, new TextRoom(20, 3))).containsExactly("mm", "mm");
    }

    @Test
    void widthsAreThoseOfTheFontInPdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfFont font = PdfFont.load(document);
            for (char character = ' '; character <= '~'; character++) {
                String text = Character.toString(character);
                assertThat((double) font.font().getStringWidth(text))
                        .as(text)
                        .isCloseTo(TextWidth.of(text, 1000), within(1.0));
            }
        }
    }

    @Test
    void aTrailThatLeavesHasAnArrowAndOneThatStaysHasARing() {
        assertThat(trail(1, 1, 5, 5, 15, 8)).satisfies(drawn -> {
            assertThat(heads(drawn)).hasSize(1);
            assertThat(heads(drawn).get(0).corners().get(0).x()).isEqualTo(100);
            assertThat(rings(drawn)).isZero();
        });
        assertThat(trail(1, 1, 5, 5, 8, 8)).satisfies(drawn -> {
            assertThat(heads(drawn)).isEmpty();
            assertThat(rings(drawn)).isEqualTo(1);
        });
        assertThat(heads(trail(1, 1, 5, 15, 8, 8))).hasSize(1);
    }

    private static List<Drawn> trail(double... numbers) {
        List<Coordinates> places = IntStream.range(0, numbers.length / 2)
                .mapToObj(i -> new Coordinates(numbers[2 * i], numbers[2 * i + 1]))
                .toList();
        Panel panel = new Panel(
                "",
                Axis.linear("x", 0, 10),
                Axis.linear("y", 0, 10),
                new Size(100, 100),
                List.of(new Trail("", ChartColor.RED, places)));
        Sketch sketch = new Sketch();
        new Marks(sketch, new Area(panel, 0, 0)).draw();
        return sketch.drawn();
    }

    private static List<Polygon> heads(List<? extends Drawn> drawn) {
        return drawn.stream()
                .filter(Polygon.class::isInstance)
                .map(Polygon.class::cast)
                .filter(polygon -> polygon.corners().size() == 3)
                .toList();
    }

    private static long rings(List<? extends Drawn> drawn) {
        return drawn.stream().filter(Drawn.Titled.class::isInstance).count();
    }

    private static List<Words> words(Drawing drawing) {
        return drawing.drawn().stream()
                .filter(Words.class::isInstance)
                .map(Words.class::cast)
                .toList();
    }

    private static Figure parabola() {
        List<Coordinates> curve = new ArrayList<>();
        for (int i = -5; i <= 5; i++) {
            curve.add(new Coordinates(i, i * i));
        }
        List<Mark> marks = List.of(
                new Mark.Bands("rising", ChartColor.RISING, List.of(new Mark.Band(0, 5))),
                new Curve("f", ChartColor.BLUE, Stroke.SOLID, curve),
                new Curve("tangent", ChartColor.ORANGE, Stroke.DASHED, List.of(curve.get(5), new Coordinates(5, 0))),
                new Trail("descent", ChartColor.GREEN, curve.subList(7, 10)),
                new Dots(
                        "minimum",
                        ChartColor.INK,
                        Shape.TRIANGLE_DOWN,
                        List.of(new Dot(new Coordinates(0, 0), "min (0, 0)"))));
        Panel panel = new Panel("", Axis.linear("w", -5, 5), Axis.linear("f", -2, 26), new Size(400, 240), marks);
        return new Figure("f = w^2", "A parabola.", List.of(List.of(panel)));
    }
}
