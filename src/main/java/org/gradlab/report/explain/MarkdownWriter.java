package org.gradlab.report.explain;

import java.util.stream.Collectors;
import org.gradlab.explain.Block;
import org.gradlab.explain.Block.Derivation;
import org.gradlab.explain.Block.Heading;
import org.gradlab.explain.Block.Paragraph;
import org.gradlab.explain.Block.Table;
import org.gradlab.explain.Document;

/** A document in Markdown, formulas in LaTeX between dollar signs. */
final class MarkdownWriter implements DocumentWriter {

    @Override
    public String text(Document document) {
        return document.blocks().stream()
                .map(MarkdownWriter::block)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String block(Block block) {
        if (block instanceof Heading heading) {
            return "#".repeat(heading.level()) + " " + heading.text();
        }
        if (block instanceof Paragraph paragraph) {
            return paragraph.text().replace("*", "\\*").replace("^T", "<sup>T</sup>");
        }
        if (block instanceof Derivation derivation) {
            return "$$\n" + LatexFormula.aligned(derivation) + "\n$$";
        }
        return block instanceof Table table ? table(table) : "";
    }

    private static String table(Table table) {
        String rule = table.headers().stream().map(header -> "---").collect(Collectors.joining(" | ", "| ", " |"));
        String head = table.headers().stream().collect(Collectors.joining(" | ", "| ", " |"));
        return table.rows().stream()
                .map(row -> row.stream().collect(Collectors.joining(" | ", "| ", " |")))
                .collect(Collectors.joining("\n", head + "\n" + rule + "\n", ""));
    }
}
