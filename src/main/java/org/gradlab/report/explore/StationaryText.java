package org.gradlab.report.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gradlab.explore.Range;
import org.gradlab.explore.StationaryPoint;
import org.gradlab.explore.StationaryPoint.Extent;
import org.gradlab.explore.StationaryPoint.Kind;
import org.gradlab.explore.StationarySearch;
import org.gradlab.report.Display;
import org.gradlab.report.TextTable;
import org.gradlab.text.Numbers;

/** The stationary points in an interval as lines. */
public final class StationaryText {
    private static final int MOST = 20;

    private StationaryText() {}

    /** The table of points, flat pieces and undecided ones, as far as it is short. */
    public static List<String> lines(StationarySearch search, Display display) {
        Range range = search.range();
        String interval = "for %s from %s to %s"
                .formatted(range.variable(), Numbers.precise(range.low()), Numbers.precise(range.high()));
        List<String> lines = new ArrayList<>();
        search.flatPieces().forEach(piece -> lines.add("slope 0 " + stretch(piece.from(), piece.to())));
        search.undecided()
                .forEach(piece -> lines.add("not decided %s: %s"
                        .formatted(
                                stretch(piece.from(), piece.to()),
                                piece.reason().words())));
        if (search.points().isEmpty()) {
            lines.add(0, "No minimum, maximum or other zero of the slope " + interval);
            return lines;
        }
        lines.addAll(0, table(range.variable(), search.points(), display));
        lines.add(0, "Where the slope is zero, " + interval);
        return lines;
    }

    private static String stretch(double from, double to) {
        return "from %s to %s".formatted(Numbers.precise(from), Numbers.precise(to));
    }

    private static List<String> table(String variable, List<StationaryPoint> points, Display display) {
        TextTable table = TextTable.aligned(variable, "value", "kind");
        points.stream().limit(MOST).forEach(point -> table.row(cells(point)));
        List<String> lines = new ArrayList<>(table.lines(display));
        if (points.size() > MOST) {
            lines.add("and " + (points.size() - MOST) + " more");
        }
        return lines;
    }

    private static List<String> cells(StationaryPoint point) {
        return List.of(Numbers.precise(point.x()), Numbers.precise(point.value()), kind(point));
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
