package org.gradlab.report.explain;

import java.util.List;
import java.util.stream.Collectors;
import org.gradlab.explain.Block;
import org.gradlab.explain.Block.Derivation;
import org.gradlab.explain.Block.Heading;
import org.gradlab.explain.Block.Paragraph;
import org.gradlab.explain.Block.Picture;
import org.gradlab.explain.Block.Table;
import org.gradlab.explain.Document;

/** A document as one HTML page that needs nothing else. */
final class HtmlWriter implements DocumentWriter {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <meta charset="utf-8">
            <title>Backpropagation, worked out</title>
            <style>
            body { font-family: Helvetica, Arial, sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; line-height: 1.5 }
            math { margin: 1em 0; font-size: 110% }
            mtable mtable { margin: 0 }
            td, th { text-align: left; padding: 0.2em 1em 0.2em 0 }
            @media (prefers-color-scheme: dark) { body { background: #111; color: #ddd } }
            </style>
            """;

    @Override
    public String text(Document document) {
        return document.blocks().stream().map(HtmlWriter::block).collect(Collectors.joining("\n", HEAD, "\n</html>"));
    }

    private static String block(Block block) {
        if (block instanceof Heading heading) {
            String tag = "h" + heading.level();
            return "<" + tag + ">" + escaped(heading.text()) + "</" + tag + ">";
        }
        if (block instanceof Paragraph paragraph) {
            return "<p>" + escaped(paragraph.text()) + "</p>";
        }
        if (block instanceof Derivation derivation) {
            return MathMl.of(derivation);
        }
        if (block instanceof Table table) {
            String rows = table.rows().stream().map(row -> row(row, "td")).collect(Collectors.joining());
            return "<table>" + row(table.headers(), "th") + rows + "</table>";
        }
        return ((Picture) block).svg();
    }

    private static String row(List<String> cells, String tag) {
        return cells.stream()
                .map(cell -> "<" + tag + ">" + escaped(cell) + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
