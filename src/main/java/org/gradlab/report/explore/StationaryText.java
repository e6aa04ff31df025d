package org.gradlab.report.explore;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.explore.Range;
import org.gradlab.explore.StationaryPoint;
import org.gradlab.report.Display;
import org.gradlab.report.TextTable;
import org.gradlab.text.Numbers;

/** The stationary points in an interval as lines. */
public final class StationaryText {
    private static final int MOST = 20;

    private StationaryText() {}

    /** The table of points, as far as it is short. */
    public static List<String> lines(List<StationaryPoint> points, Range range, Display display) {
        String interval = "for %s from %s to %s"
                .formatted(range.variable(), Numbers.precise(range.low()), Numbers.precise(range.high()));
        if (points.isEmpty()) {
            return List.of("No minimum, maximum or other zero of the slope " + interval);
        }
        TextTable table = TextTable.aligned(range.variable(), "value", "kind");
        points.stream().limit(MOST).forEach(point -> table.row(cells(point)));
        List<String> lines = new ArrayList<>(List.of("Where the slope is zero, " + interval));
        lines.addAll(table.lines(display));
        if (points.size() > MOST) {
            lines.add("and " + (points.size() - MOST) + " more");
        }
        return lines;
    }

    private static List<String> cells(StationaryPoint point) {
        return List.of(
                Numbers.precise(point.x()),
                Numbers.precise(point.value()),
                point.kind().title() + (point.isKink() ? ", at a kink" : ""));
    }
}
