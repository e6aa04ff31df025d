package org.gradlab.chart;

import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The font of PDF pages, Liberation Sans, which comes with the PDFBox library and goes into the document as far as it is used. */
record PdfFont(PDType0Font font, CmapLookup glyphs) {
    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** The font for a document. */
    static PdfFont load(PDDocument document) throws IOException {
        try (InputStream file = PDDocument.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IOException("the PDFBox library lacks its font " + FILE);
            }
            TrueTypeFont shapes = new TTFParser().parse(new RandomAccessReadBuffer(file));
            return new PdfFont(PDType0Font.load(document, shapes, true), shapes.getUnicodeCmapLookup());
        }
    }

    /** The text with a question mark for each character that the font does not have. */
    String printable(String text) {
        return text.codePoints()
                .map(character -> glyphs.getGlyphId(character) == 0 ? '?' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
