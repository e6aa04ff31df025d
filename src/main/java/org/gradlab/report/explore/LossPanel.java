package org.gradlab.report.explore;

import java.util.List;
import java.util.stream.DoubleStream;
import org.gradlab.chart.Axis;
import org.gradlab.chart.Coordinates;
import org.gradlab.chart.LinearScale;
import org.gradlab.chart.LogScale;
import org.gradlab.chart.Panel;
import org.gradlab.chart.RobustRange;
import org.gradlab.chart.Scale;
import org.gradlab.chart.Size;
import org.gradlab.report.explore.Annotations.Walk;

/**
 * The losses of descents over their steps.
 *
 * @param all descents of a picture, whose panels have the same axes
 */
record LossPanel(List<Walk> all, Trails trails, Size size) {
    /** Losses that differ by a larger factor are shown on a logarithmic axis. */
    private static final double WIDE = 100;

    private static final double MARGIN = 1.5;
    private static final double ROOM = 0.06;

    LossPanel {
        all = List.copyOf(all);
    }

    /** The panel of some of the descents. */
    Panel of(List<Walk> descents) {
        int steps = all.stream()
                .mapToInt(walk -> walk.descent().rows().size() - 1)
                .max()
                .orElse(0);
        Axis x = Axis.counts("step", 0, Math.max(1, steps));
        return new Panel(
                "",
                x,
                new Axis("f", scale()),
                size,
                trails.marks(descents, row -> new Coordinates(row.step(), Trails.loss(row))));
    }

    private Scale scale() {
        double[] losses = all.stream()
                .flatMapToDouble(walk -> walk.descent().rows().stream().mapToDouble(Trails::loss))
                .filter(Double::isFinite)
                .toArray();
        double low = DoubleStream.of(losses).min().orElse(0);
        double high = DoubleStream.of(losses).max().orElse(0);
        if (low / MARGIN > 0 && high / low > WIDE && Double.isFinite(high * MARGIN)) {
            return new LogScale(low / MARGIN, high * MARGIN);
        }
        return low < high && Double.isFinite(high - low)
                ? new LinearScale(low, high).widened(ROOM)
                : RobustRange.of(losses);
    }
}
