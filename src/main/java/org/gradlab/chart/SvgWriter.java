package org.gradlab.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gradlab.chart.Drawn.Disc;
import org.gradlab.chart.Drawn.Polygon;
import org.gradlab.chart.Drawn.Strokes;
import org.gradlab.chart.Drawn.Titled;
import org.gradlab.chart.Drawn.Words;

/**
 * A drawing as SVG. Every color is a plain attribute, which all programs know; a style sheet lies on top and replaces them where the page or the
 * system is dark. Its rules are confined to charts.
 */
final class SvgWriter {
    private static final String CSS_CLASS = "gradlab-chart";
    private static final String FONTS = "Helvetica, Arial, 'Liberation Sans', sans-serif";

    private final Svg svg = new Svg();

    private SvgWriter() {}

    static String text(Drawing drawing) {
        SvgWriter writer = new SvgWriter();
        writer.write(drawing);
        return writer.svg.text();
    }

    private void write(Drawing drawing) {
        String box = "0 0 " + Svg.number(drawing.width()) + " " + Svg.number(drawing.height());
        svg.open(
                "svg",
                List.of(
                        new Attribute("xmlns", "http://www.w3.org/2000/svg"),
                        new Attribute("class", CSS_CLASS),
                        new Attribute("viewBox", box),
                        Attribute.of("width", drawing.width()),
                        Attribute.of("height", drawing.height()),
                        new Attribute("font-family", FONTS),
                        new Attribute("role", "img")));
        svg.words("title", drawing.figure().title(), List.of());
        svg.words("desc", drawing.figure().description(), List.of());
        svg.words("style", darkSheet(), List.of());
        drawing.drawn().forEach(this::write);
        svg.close();
    }

    private static String darkSheet() {
        return Arrays.stream(ChartColor.values())
                .map(ChartColor::ink)
                .map(ink -> ".%1$s .fill-%2$s { fill: %3$s } .%1$s .stroke-%2$s { stroke: %3$s }\n"
                        .formatted(CSS_CLASS, ink.name(), ink.dark()))
                .collect(Collectors.joining("", "\n@media (prefers-color-scheme: dark) {\n", "}\n"));
    }

    private void write(Drawn drawn) {
        if (drawn instanceof Strokes strokes) {
            write(strokes);
        } else if (drawn instanceof Polygon polygon) {
            List<Attribute> attributes = paint(polygon.fill());
            attributes.add(new Attribute("d", path(polygon.corners()) + "Z"));
            svg.empty("path", attributes);
        } else if (drawn instanceof Disc disc) {
            List<Attribute> attributes = paint(disc.fill());
            attributes.add(Attribute.of("cx", disc.center().x()));
            attributes.add(Attribute.of("cy", disc.center().y()));
            attributes.add(Attribute.of("r", disc.radius()));
            svg.empty("circle", attributes);
        } else if (drawn instanceof Words words) {
            write(words);
        } else if (drawn instanceof Titled titled) {
            svg.open("g", List.of());
            svg.words("title", titled.title(), List.of());
            write(titled.content());
            svg.close();
        }
    }

    private void write(Strokes strokes) {
        if (!strokes.lines().isEmpty()) {
            List<Attribute> attributes = new ArrayList<>(List.of(new Attribute("fill", "none")));
            attributes.addAll(paint(strokes.pen()));
            classes(
                    strokes.pen().ink().name().isEmpty()
                            ? ""
                            : "stroke-" + strokes.pen().ink().name(),
                    attributes);
            String path = strokes.lines().stream().map(SvgWriter::path).collect(Collectors.joining());
            attributes.add(new Attribute("d", path));
            svg.empty("path", attributes);
        }
    }

    private void write(Words words) {
        Lettering lettering = words.lettering();
        double baseline = lettering.size() * Words.CAPITALS / 2;
        List<Attribute> attributes = paint(Fill.plain(ChartColor.INK.ink()));
        attributes.add(Attribute.of("font-size", lettering.size()));
        attributes.add(new Attribute("text-anchor", lettering.anchor().svg()));
        if (TextWidth.isKnown(words.text())) {
            // A machine without these fonts takes a wider one, whose letters would not fit.
            attributes.add(Attribute.of("textLength", TextWidth.of(words.text(), lettering.size())));
            attributes.add(new Attribute("lengthAdjust", "spacingAndGlyphs"));
        }
        if (lettering.turned()) {
            String place = Svg.number(words.at().x() + baseline) + " "
                    + Svg.number(words.at().y());
            attributes.add(new Attribute("transform", "translate(" + place + ") rotate(-90)"));
        } else {
            attributes.add(Attribute.of("x", words.at().x()));
            attributes.add(Attribute.of("y", words.at().y() + baseline));
        }
        svg.words("text", words.text(), attributes);
    }

    private static List<Attribute> paint(Fill fill) {
        List<Attribute> attributes =
                new ArrayList<>(List.of(new Attribute("fill", fill.ink().light())));
        if (fill.opacity() < 1) {
            attributes.add(Attribute.of("fill-opacity", fill.opacity()));
        }
        String edge = fill.edge().map(pen -> " stroke-" + pen.ink().name()).orElse("");
        fill.edge().ifPresent(pen -> attributes.addAll(paint(pen)));
        classes("fill-" + fill.ink().name() + edge, attributes);
        return attributes;
    }

    private static List<Attribute> paint(Pen pen) {
        List<Attribute> attributes = new ArrayList<>(List.of(
                new Attribute("stroke", pen.ink().light()),
                Attribute.of("stroke-width", pen.width()),
                new Attribute("stroke-linejoin", "round"),
                new Attribute("stroke-linecap", "round")));
        if (pen.dashed()) {
            attributes.add(new Attribute("stroke-dasharray", "7 6"));
        }
        return attributes;
    }

    private static void classes(String names, List<Attribute> attributes) {
        if (!names.isEmpty()) {
            attributes.add(new Attribute("class", names));
        }
    }

    private static String path(List<Coordinates> places) {
        return places.stream()
                .map(place -> Svg.number(place.x()) + " " + Svg.number(place.y()))
                .collect(Collectors.joining("L", "M", ""));
    }
}
