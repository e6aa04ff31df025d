package org.gradlab.report.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradlab.explain.Block;
import org.gradlab.explain.Block.Derivation;
import org.gradlab.explain.Block.Heading;
import org.gradlab.explain.Block.Paragraph;
import org.gradlab.explain.Block.Table;
import org.gradlab.explain.Document;
import org.gradlab.explain.Formula;
import org.gradlab.explain.Formula.Applied;
import org.gradlab.explain.Formula.Joined;
import org.gradlab.explain.Formula.Numbers;
import org.gradlab.explain.Formula.Shape;
import org.gradlab.explain.Formula.Transposed;
import org.gradlab.report.Display;
import org.gradlab.report.Screenful;
import org.gradlab.report.TextTable;

/** What of a document fits a screen: its conclusion, then every equation in letters beside what it comes to, or else its tables. */
public final class Overview {

    private static final String GAP = "  ";
    private static final String EQUALS = "= ";
    private static final String REST = "; ends a row. --full adds shapes, the numbers put in and the chain rule.";

    private static final int MOST_IN_A_LINE = 8;

    /** The first, dots and the last. */
    private static final int FEWEST_IN_A_LINE = 3;

    private static final List<DoubleFunction<String>> DIGITS =
            List.of(org.gradlab.text.Numbers::worked, org.gradlab.text.Numbers::measure);

    private final Document document;
    private final Display display;

    /** An overview of {@code document} for {@code display}. */
    public Overview(Document document, Display display) {
        this.document = document;
        this.display = display;
    }

    /** Lines that fit the display. */
    public List<String> lines() {
        List<Derivation> equations = all(Derivation.class);
        List<String> lines =
                new ArrayList<>(display.wrapped(all(Paragraph.class).get(0).text()));
        lines.add("");
        if (equations.isEmpty()) {
            lines.addAll(tables(lines.size()));
        } else {
            lines.addAll(display.wrapped(all(Heading.class).get(0).text()));
            lines.addAll(table(equations).lines(display.below(lines.size() + 2)));
            lines.add("");
            lines.addAll(display.wrapped(REST));
        }
        return Screenful.of(lines, display);
    }

    private <B extends Block> List<B> all(Class<B> kind) {
        return document.blocks().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** All tables, each below what stands before it. */
    private List<String> tables(int used) {
        int count = all(Table.class).size();
        Display room = display.below(used + count).part(Math.max(1, count));
        List<String> lines = new ArrayList<>();
        Block before = document.blocks().get(0);
        for (Block block : document.blocks()) {
            if (block instanceof Table table) {
                lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
                lines.addAll(words(before));
                lines.addAll(TextWriter.table(table).lines(room));
            }
            before = block;
        }
        return lines;
    }

    private List<String> words(Block block) {
        String text = block instanceof Heading heading
                ? heading.text()
                : block instanceof Paragraph paragraph ? paragraph.text() : "";
        return display.wrapped(text);
    }

    private TextTable table(List<Derivation> equations) {
        List<String> left = equations.stream()
                .map(equation -> TextFormula.line(equation.left()))
                .toList();
        int room = display.width()
                - GAP.length()
                - left.stream().mapToInt(String::length).max().orElse(0);
        TextTable table = TextTable.aligned("", "= in letters = in numbers");
        for (int i = 0; i < equations.size(); i++) {
            String letters = letters(equations.get(i));
            table.row(List.of(left.get(i), letters + value(equations.get(i), room - letters.length())));
        }
        return table;
    }

    /** The last form that has neither numbers nor shapes, between equals signs. */
    private static String letters(Derivation equation) {
        return equation.right().stream()
                .filter(Overview::isInLetters)
                .reduce((first, second) -> second)
                .map(form -> EQUALS + TextFormula.line(form) + " " + EQUALS)
                .orElse(EQUALS);
    }

    private static boolean isInLetters(Formula formula) {
        if (formula instanceof Joined joined) {
            return joined.parts().stream().allMatch(Overview::isInLetters);
        }
        if (formula instanceof Applied applied) {
            return isInLetters(applied.argument());
        }
        return !(formula instanceof Numbers || formula instanceof Shape)
                && !(formula instanceof Transposed turned && !isInLetters(turned.of()));
    }

    /** The last of what an equation says, with as many digits and elements as there is room for. */
    private static String value(Derivation equation, int room) {
        Formula last = equation.right().get(equation.right().size() - 1);
        if (!(last instanceof Numbers numbers)) {
            return TextFormula.line(last);
        }
        return IntStream.iterate(MOST_IN_A_LINE, count -> count >= FEWEST_IN_A_LINE, count -> count - 1)
                .boxed()
                .flatMap(count ->
                        DIGITS.stream().map(digits -> line(new ShownMatrix(numbers.matrix(), count, count, digits))))
                .filter(line -> line.length() <= room)
                .findFirst()
                .orElse("[" + numbers.matrix().rows() + "x" + numbers.matrix().columns() + "]");
    }

    private static String line(ShownMatrix matrix) {
        List<List<String>> cells = matrix.cells();
        return matrix.isNumber()
                ? cells.get(0).get(0)
                : cells.stream().map(row -> String.join(GAP, row)).collect(Collectors.joining("; ", "[", "]"));
    }
}
