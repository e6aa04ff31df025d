package org.gradlab.chart;

import java.io.IOException;
import java.util.List;

/**
 * Panels as in a table under a title, with one legend beside them.
 *
 * @param title broken into lines where it is long
 * @param description what is to be seen, for those who cannot see it
 * @param rows panels side by side, the first row on top
 */
public record Figure(String title, String description, List<List<Panel>> rows) {

    public Figure {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The figure as an SVG document, which is also a valid element of an HTML page. */
    public String svg() {
        return SvgWriter.text(drawing());
    }

    /** The figure as a PDF document of one page of its size, with its font. */
    public byte[] pdf() throws IOException {
        return PdfWriter.bytes(drawing());
    }

    /** The figure as a PNG image of two pixels for each of its own. */
    public byte[] png() throws IOException {
        return PngWriter.bytes(drawing());
    }

    Drawing drawing() {
        return new Layout(this).drawing();
    }
}
