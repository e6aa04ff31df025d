package org.gradlab.report.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gradlab.explore.CriticalPoint;
import org.gradlab.explore.CriticalSearch;
import org.gradlab.explore.Extent;
import org.gradlab.explore.Range;
import org.gradlab.report.Display;
import org.gradlab.report.TextTable;
import org.gradlab.text.Numbers;

/** The zeros of a gradient over a range of each variable as lines. */
public final class CriticalText {
    private static final int MOST_UNDECIDED = 3;

    /** Lines beside points: a title, a header, and how many are left out. */
    private static final int AROUND = 3;

    private static final int FEWEST = 4;

    private CriticalText() {}

    /** The table of points, and the boxes of which it is not known whether they hold more. */
    public static List<String> lines(CriticalSearch search, Display display) {
        List<String> lines = new ArrayList<>();
        lines.add(title(search) + ", for " + box(search.ranges()));
        if (!search.points().isEmpty()) {
            lines.addAll(table(
                    search,
                    display.below(Math.min(MOST_UNDECIDED, search.undecided().size()))));
        }
        int shown = display.isFull() ? search.undecided().size() : MOST_UNDECIDED;
        search.undecided().stream().limit(shown).forEach(undecided -> lines.add("not decided: " + box(undecided)));
        if (search.undecided().size() > shown) {
            lines.add("and %d more boxes; --full lists all"
                    .formatted(search.undecided().size() - shown));
        }
        return lines;
    }

    private static String title(CriticalSearch search) {
        if (!search.points().isEmpty()) {
            return "Where the gradient is zero";
        }
        return search.undecided().isEmpty() ? "The gradient is zero nowhere" : "No zero of the gradient was found";
    }

    private static String box(List<Range> ranges) {
        return ranges.stream()
                .map(range -> "%s from %s to %s"
                        .formatted(range.variable(), Numbers.measure(range.low()), Numbers.measure(range.high())))
                .collect(Collectors.joining(", "));
    }

    private static List<String> table(CriticalSearch search, Display display) {
        List<String> titles =
                new ArrayList<>(search.ranges().stream().map(Range::variable).toList());
        titles.addAll(List.of("value", "kind"));
        TextTable table = TextTable.aligned(titles.toArray(String[]::new));
        int shown = display.isFull() ? search.points().size() : Math.max(FEWEST, display.height() - AROUND);
        search.points().stream().limit(shown).forEach(point -> table.row(cells(point, search.ranges())));
        List<String> lines = new ArrayList<>(table.lines(display.whole()));
        if (search.points().size() > shown) {
            lines.add("and %d more; --full lists all".formatted(search.points().size() - shown));
        }
        return lines;
    }

    private static List<String> cells(CriticalPoint point, List<Range> ranges) {
        List<String> cells = new ArrayList<>(ranges.stream()
                .map(range -> Numbers.precise(point.point().coordinate(range.variable())))
                .toList());
        cells.add(Words.within(point.value(), point.error()));
        cells.add(kind(point) + (point.isProved() ? "" : ", within rounding"));
        return cells;
    }

    private static String kind(CriticalPoint point) {
        String extent = point.extent() == Extent.GLOBAL ? "global " : "local ";
        return switch (point.kind()) {
            case MINIMUM, MAXIMUM -> extent + point.kind().name().toLowerCase(Locale.ROOT);
            case SADDLE -> "saddle";
            case DEGENERATE, NOT_STATIONARY, UNDEFINED -> "kind not decided by second derivatives";
        };
    }
}
