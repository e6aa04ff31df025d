package org.gradlab.report.explore;

import java.util.ArrayList;
import java.util.List;

/** A formula broken into lines before signs, of those that fit a line the last that stands in the fewest parentheses. */
final class FormulaLines {
    static final int WIDTH = 80;

    private static final String INDENT = "    ";

    private FormulaLines() {}

    /** The lines, to which more may be added; what has no sign to be broken at, such as a long product, stays whole. */
    static List<String> of(String formula) {
        return of(formula, WIDTH);
    }

    /** The same for lines of another width. */
    static List<String> of(String formula, int width) {
        List<String> lines = new ArrayList<>();
        String rest = formula;
        for (int end = end(rest, width); rest.length() > width && end > 0; end = end(rest, width)) {
            lines.add(rest.substring(0, end));
            rest = INDENT + rest.substring(end + 1);
        }
        lines.add(rest);
        return lines;
    }

    /** The blank before the sign at which a line is to be broken; 0 if there is none. */
    private static int end(String line, int width) {
        int best = 0;
        int fewest = Integer.MAX_VALUE;
        int depth = 0;
        for (int i = INDENT.length(); i <= width && i + 2 < line.length(); i++) {
            depth += nesting(line.charAt(i));
            boolean isSign = line.startsWith(" + ", i) || line.startsWith(" - ", i);
            if (isSign && depth <= fewest) {
                best = i;
                fewest = depth;
            }
        }
        return best;
    }

    private static int nesting(char character) {
        return switch (character) {
            case '(' -> 1;
            case ')' -> -1;
            default -> 0;
        };
    }
}
