package org.gradlab.report.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gradlab.explore.Extent;
import org.gradlab.explore.Range;
import org.gradlab.explore.StationaryPoint;
import org.gradlab.explore.StationaryPoint.Kind;
import org.gradlab.explore.StationarySearch;
import org.gradlab.report.Display;
import org.gradlab.report.TextTable;
import org.gradlab.text.Numbers;

/** The stationary points in an interval as lines. */
public final class StationaryText {
    private static final int MOST_STRETCHES = 4;

    /** Lines beside points: a title, a header, and how many are left out. */
    private static final int AROUND = 3;

    private static final int FEWEST = 4;

    private StationaryText() {}

    /** The table of points, flat pieces and undecided ones, as far as it is short. */
    public static List<String> lines(StationarySearch search, Display display) {
        Range range = search.range();
        List<String> rest = new ArrayList<>();
        rest.addAll(stretches(
                search.flatPieces().stream()
                        .map(piece -> "slope 0 " + stretch(piece.from(), piece.to()))
                        .toList(),
                display));
        rest.addAll(stretches(
                search.undecided().stream()
                        .map(piece -> "not decided " + stretch(piece.from(), piece.to()) + ": "
                                + piece.reason().words())
                        .toList(),
                display));
        List<String> lines = new ArrayList<>();
        lines.add("%s for %s from %s to %s"
                .formatted(
                        title(search), range.variable(), Numbers.precise(range.low()), Numbers.precise(range.high())));
        if (!search.points().isEmpty()) {
            lines.addAll(table(range.variable(), search.points(), display.below(rest.size())));
        }
        lines.addAll(rest);
        return lines;
    }

    private static String title(StationarySearch search) {
        if (!search.points().isEmpty() || !search.flatPieces().isEmpty()) {
            return "Where the slope is zero,";
        }
        return search.undecided().isEmpty()
                ? "No minimum, maximum or other zero of the slope"
                : "No zero of the slope was found,";
    }

    private static String stretch(double from, double to) {
        return "from %s to %s".formatted(Numbers.precise(from), Numbers.precise(to));
    }

    private static List<String> stretches(List<String> all, Display display) {
        int shown = Math.min(display.isFull() ? Integer.MAX_VALUE : MOST_STRETCHES, all.size());
        List<String> lines = new ArrayList<>(all.subList(0, shown));
        addRest(lines, all.size() - shown);
        return lines;
    }

    private static List<String> table(String variable, List<StationaryPoint> points, Display display) {
        TextTable table = TextTable.aligned(variable, "value", "kind");
        int shown = display.isFull() ? points.size() : Math.max(FEWEST, display.height() - AROUND);
        selection(points, shown).forEach(point -> table.row(cells(point)));
        List<String> lines = new ArrayList<>(table.lines(display.whole()));
        addRest(lines, points.size() - shown);
        return lines;
    }

    private static void addRest(List<String> lines, int left) {
        if (left > 0) {
            lines.add("and %d more; --full lists all".formatted(left));
        }
    }

    /** The first ones, and before all the lowest and the highest. */
    private static Stream<StationaryPoint> selection(List<StationaryPoint> points, int most) {
        return points.stream()
                .sorted(Comparator.comparing(point -> point.extent() != Extent.GLOBAL))
                .limit(most)
                .sorted(Comparator.comparingDouble(StationaryPoint::x));
    }

    private static List<String> cells(StationaryPoint point) {
        return List.of(Numbers.precise(point.x()), Words.within(point.value(), point.error()), kind(point));
    }

    private static String kind(StationaryPoint point) {
        String extent = point.kind() == Kind.INFLECTION || point.extent() == Extent.UNKNOWN
                ? ""
                : point.extent().name().toLowerCase(Locale.ROOT) + " ";
        String evidence = switch (point.evidence()) {
            case PROVED -> "";
            case KINK -> ", at a kink";
            case WITHIN_ROUNDING -> ", within rounding";
        };
        return extent + point.kind().title() + evidence;
    }
}
