package org.gradlab.report.explain;

import java.util.List;
import java.util.stream.Collectors;
import org.gradlab.explain.Block;
import org.gradlab.explain.Block.Derivation;
import org.gradlab.explain.Block.Heading;
import org.gradlab.explain.Block.Paragraph;
import org.gradlab.explain.Block.Table;
import org.gradlab.explain.Document;

/** A document as a LaTeX file that can be set as it is. */
final class LatexWriter implements DocumentWriter {

    private static final String HEAD = """
            \\documentclass{article}
            \\usepackage{amsmath}
            \\usepackage[margin=2cm]{geometry}
            \\setcounter{MaxMatrixCols}{20}
            \\begin{document}

            """;

    @Override
    public String text(Document document) {
        return document.blocks().stream()
                .map(LatexWriter::block)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n", HEAD, "\n\n\\end{document}"));
    }

    private static String block(Block block) {
        if (block instanceof Heading heading) {
            return (heading.level() == 1 ? "\\section*{" : "\\subsection*{") + escaped(heading.text()) + "}";
        }
        if (block instanceof Paragraph paragraph) {
            return escaped(paragraph.text());
        }
        if (block instanceof Derivation derivation) {
            return "\\[\n" + LatexFormula.aligned(derivation) + "\n\\]";
        }
        return block instanceof Table table ? table(table) : "";
    }

    private static String table(Table table) {
        return table.rows().stream()
                .map(LatexWriter::row)
                .collect(Collectors.joining(
                        "\n",
                        "\\begin{tabular}{" + "l".repeat(table.headers().size()) + "}\n" + row(table.headers())
                                + " \\hline\n",
                        "\n\\end{tabular}"));
    }

    private static String row(List<String> cells) {
        return cells.stream().map(LatexWriter::escaped).collect(Collectors.joining(" & ", "", " \\\\"));
    }

    private static String escaped(String text) {
        return text.replaceAll("([&%$#_{}])", "\\\\$1").replace("^", "\\^{}").replace("~", "\\~{}");
    }
}
