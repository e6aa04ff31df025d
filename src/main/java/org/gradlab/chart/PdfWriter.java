package org.gradlab.chart;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.gradlab.chart.Drawn.Disc;
import org.gradlab.chart.Drawn.Polygon;
import org.gradlab.chart.Drawn.Strokes;
import org.gradlab.chart.Drawn.Titled;
import org.gradlab.chart.Drawn.Words;

/** A drawing as a PDF page, in the colors of a light page and with one unit (1/72 inch) for each pixel. */
final class PdfWriter {
    private static final float[] DASHES = {7, 6};
    private static final int ROUND = 1;

    /** How far the handles of a cubic Bézier curve lie from its ends, in radii, for a quarter of a circle. */
    private static final double KAPPA = 0.5522847498;

    private final PDPageContentStream content;
    private final PdfFont font;
    private final double height;

    /** States are kept, so that the page holds one for each opacity and not one for each shape. */
    private final Map<Double, PDExtendedGraphicsState> opacities = new HashMap<>();

    private PdfWriter(PDPageContentStream content, PdfFont font, double height) {
        this.content = content;
        this.font = font;
        this.height = height;
    }

    static byte[] bytes(Drawing drawing) throws IOException {
        try (PDDocument document = document(drawing)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static PDDocument document(Drawing drawing) throws IOException {
        PDDocument document = new PDDocument();
        // Otherwise the clock would be a part of the file.
        document.setDocumentId(checksum(drawing));
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(drawing.figure().title());
        information.setSubject(drawing.figure().description());
        document.setDocumentInformation(information);
        PDPage page = new PDPage(new PDRectangle((float) drawing.width(), (float) drawing.height()));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            PdfWriter writer = new PdfWriter(content, PdfFont.load(document), drawing.height());
            content.setLineCapStyle(ROUND);
            content.setLineJoinStyle(ROUND);
            for (Drawn drawn : drawing.drawn()) {
                writer.write(drawn);
            }
        }
        return document;
    }

    private static long checksum(Drawing drawing) {
        CRC32 checksum = new CRC32();
        checksum.update(drawing.toString().getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }

    private void write(Drawn drawn) throws IOException {
        if (drawn instanceof Strokes strokes && !strokes.lines().isEmpty()) {
            use(strokes.pen());
            for (List<Coordinates> line : strokes.lines()) {
                trace(line);
            }
            content.stroke();
        } else if (drawn instanceof Polygon polygon) {
            use(polygon.fill());
            trace(polygon.corners());
            content.closePath();
            paint(polygon.fill());
        } else if (drawn instanceof Disc disc) {
            use(disc.fill());
            trace(disc);
            paint(disc.fill());
        } else if (drawn instanceof Words words) {
            write(words);
        } else if (drawn instanceof Titled titled) {
            write(titled.content());
        }
    }

    private void use(Pen pen) throws IOException {
        content.setStrokingColor(color(pen.ink()));
        content.setLineWidth((float) pen.width());
        content.setLineDashPattern(pen.dashed() ? DASHES : new float[0], 0);
    }

    /** Sets colors and opacity, which may not change once a path is begun. */
    private void use(Fill fill) throws IOException {
        content.setGraphicsStateParameters(opacities.computeIfAbsent(fill.opacity(), PdfWriter::state));
        content.setNonStrokingColor(color(fill.ink()));
        if (fill.edge().isPresent()) {
            use(fill.edge().get());
        }
    }

    private static PDExtendedGraphicsState state(double opacity) {
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant((float) opacity);
        return state;
    }

    private void paint(Fill fill) throws IOException {
        if (fill.edge().isPresent()) {
            content.fillAndStroke();
        } else {
            content.fill();
        }
    }

    private void write(Words words) throws IOException {
        Lettering lettering = words.lettering();
        double before = TextWidth.of(words.text(), lettering.size())
                * lettering.anchor().share();
        double baseline = lettering.size() * Words.CAPITALS / 2;
        use(Fill.plain(ChartColor.INK.ink()));
        content.beginText();
        content.setFont(font.font(), (float) lettering.size());
        content.setTextMatrix(
                lettering.turned()
                        ? new Matrix(0, 1, -1, 0, (float) (words.at().x() + baseline), y(words.at()) - (float) before)
                        : new Matrix(1, 0, 0, 1, (float) (words.at().x() - before), y(words.at()) - (float) baseline));
        content.showText(font.printable(words.text()));
        content.endText();
    }

    private void trace(List<Coordinates> places) throws IOException {
        content.moveTo(x(places.get(0)), y(places.get(0)));
        for (Coordinates place : places.subList(1, places.size())) {
            content.lineTo(x(place), y(place));
        }
    }

    private void trace(Disc disc) throws IOException {
        float x = x(disc.center());
        float y = y(disc.center());
        float r = (float) disc.radius();
        float h = (float) (disc.radius() * KAPPA);
        content.moveTo(x + r, y);
        content.curveTo(x + r, y + h, x + h, y + r, x, y + r);
        content.curveTo(x - h, y + r, x - r, y + h, x - r, y);
        content.curveTo(x - r, y - h, x - h, y - r, x, y - r);
        content.curveTo(x + h, y - r, x + r, y - h, x + r, y);
        content.closePath();
    }

    private float x(Coordinates pixel) {
        return (float) pixel.x();
    }

    private float y(Coordinates pixel) {
        return (float) (height - pixel.y());
    }

    private static Color color(Ink ink) {
        return Color.decode(ink.light());
    }
}
