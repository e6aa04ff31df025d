package org.gradlab.chart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A drawing as a PNG image: the page that {@link PdfWriter} sets, in dots. Needs neither a screen nor a font of the machine. */
final class PngWriter {
    private static final float DOTS_PER_PIXEL = 2;

    private PngWriter() {}

    static byte[] bytes(Drawing drawing) throws IOException {
        // A document has its font only once it is written.
        try (PDDocument document = Loader.loadPDF(PdfWriter.bytes(drawing))) {
            BufferedImage image = new PDFRenderer(document).renderImage(0, DOTS_PER_PIXEL, ImageType.RGB);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        }
    }
}
