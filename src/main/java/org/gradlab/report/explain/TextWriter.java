package org.gradlab.report.explain;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.explain.Block;
import org.gradlab.explain.Block.Derivation;
import org.gradlab.explain.Block.Heading;
import org.gradlab.explain.Block.Paragraph;
import org.gradlab.explain.Block.Table;
import org.gradlab.explain.Document;
import org.gradlab.explain.Formula;
import org.gradlab.report.Display;
import org.gradlab.report.TextTable;
import org.gradlab.report.TextTable.Column;

/** A document as plain text that fits 80 columns. */
final class TextWriter implements DocumentWriter {

    private static final int WIDTH = 80;
    private static final String EQUALS = " = ";

    private final Display display = new Display(WIDTH, false);

    @Override
    public String text(Document document) {
        List<String> lines = new ArrayList<>();
        for (Block block : document.blocks()) {
            List<String> more = lines(block);
            if (!lines.isEmpty() && !more.isEmpty()) {
                lines.add("");
            }
            lines.addAll(more);
        }
        return String.join("\n", lines);
    }

    private List<String> lines(Block block) {
        if (block instanceof Heading heading) {
            List<String> lines = new ArrayList<>(display.wrapped(heading.text()));
            lines.add((heading.level() == 1 ? "=" : "-").repeat(lines.get(0).length()));
            return lines;
        }
        if (block instanceof Paragraph paragraph) {
            return display.wrapped(paragraph.text());
        }
        if (block instanceof Table table) {
            return table(table).lines(display);
        }
        return block instanceof Derivation derivation ? lines(derivation) : List.of();
    }

    static TextTable table(Table table) {
        TextTable text =
                new TextTable(table.headers().stream().map(Column::words).toList());
        table.rows().forEach(text::row);
        return text;
    }

    /** The equals signs below each other. */
    private static List<String> lines(Derivation derivation) {
        TextBox left = joined(TextFormula.pieces(derivation.left()));
        List<String> lines = new ArrayList<>();
        for (Formula right : derivation.right()) {
            String before = lines.isEmpty() ? left.lines().get(0) : " ".repeat(left.width());
            lines.addAll(broken(before, TextFormula.pieces(right)));
        }
        return lines;
    }

    private static List<String> broken(String before, List<TextBox> pieces) {
        List<String> lines = new ArrayList<>();
        TextBox line = TextBox.of(before + EQUALS);
        boolean isEmpty = true;
        for (TextBox piece : pieces) {
            if (!isEmpty && line.width() + piece.width() > WIDTH) {
                lines.addAll(line.lines());
                line = TextBox.of(" ".repeat(before.length() + EQUALS.length()));
            }
            line = line.beside(piece);
            isEmpty = false;
        }
        lines.addAll(line.lines());
        return lines.stream().map(String::stripTrailing).toList();
    }

    private static TextBox joined(List<TextBox> boxes) {
        return boxes.stream().reduce(TextBox::beside).orElse(TextBox.of(""));
    }
}
