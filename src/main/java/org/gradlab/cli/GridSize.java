package org.gradlab.cli;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradlab.explore.DescentTable;
import org.gradlab.explore.GridComparison;
import org.gradlab.explore.GridSearch;
import org.gradlab.explore.Range;
import org.gradlab.expression.Expression;

/**
 * A grid as a person writes it: {@code 1000}, or {@code 1000^500000} to hear what it costs in so many variables.
 *
 * @param variables whose cost is asked for besides those of the function
 */
record GridSize(int pointsPerAxis, OptionalInt variables) {

    private static final Pattern WRITTEN = Pattern.compile("\\s*([0-9]{1,9})\\s*(?:\\^\\s*([0-9]{1,9})\\s*)?");

    static GridSize of(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        WrongUsage.require(
                matcher.matches(),
                "--grid: expected a number of points such as 1000 or 1000^10, found '" + written + "'");
        int pointsPerAxis = Integer.parseInt(matcher.group(1));
        WrongUsage.require(pointsPerAxis >= 2, "--grid: expected at least 2 points per axis, found " + pointsPerAxis);
        boolean isPower = matcher.group(2) != null;
        WrongUsage.require(!isPower || Integer.parseInt(matcher.group(2)) >= 1, "--grid: expected at least 1 variable");
        return new GridSize(
                pointsPerAxis, isPower ? OptionalInt.of(Integer.parseInt(matcher.group(2))) : OptionalInt.empty());
    }

    /** The search, if it does not take too long, beside a descent. */
    GridComparison compare(Expression function, List<Range> axes, DescentTable descent) {
        GridComparison comparison = GridSearch.isAffordable(pointsPerAxis, axes.size())
                ? GridComparison.of(GridSearch.of(function, axes, pointsPerAxis), descent)
                : GridComparison.withoutSearch(pointsPerAxis, descent);
        return variables.isPresent() ? comparison.withCostIn(variables.getAsInt()) : comparison;
    }
}
