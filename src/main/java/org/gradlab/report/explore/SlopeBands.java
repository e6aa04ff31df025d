package org.gradlab.report.explore;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.chart.ChartColor;
import org.gradlab.chart.Mark;
import org.gradlab.chart.Mark.Band;
import org.gradlab.chart.Mark.Bands;
import org.gradlab.explore.SampledCurve.Sample;

/** The stretches on which a function of one variable rises, falls or is flat, and those of which it is not known. */
final class SlopeBands {
    private final List<Band> rising = new ArrayList<>();
    private final List<Band> falling = new ArrayList<>();

    private SlopeBands() {}

    /** The bands of a single function; none where there are several, which rise and fall at different places. */
    static List<Mark> of(Scene scene) {
        if (scene.functions().size() > 1) {
            return List.of();
        }
        SlopeBands bands = new SlopeBands();
        bands.add(SlopePanel.curve(scene.functions().get(0), scene.ranges().get(0))
                .samples());
        String slope = "df/d" + scene.ranges().get(0).variable();
        List<Mark> marks = new ArrayList<>(List.of(
                new Bands(slope + " > 0: rising", ChartColor.RISING, bands.rising),
                new Bands(slope + " < 0: falling", ChartColor.FALLING, bands.falling)));
        marks.addAll(scene.annotations()
                .of(0)
                .landmarks()
                .bands(scene.ranges().get(0).variable()));
        return marks;
    }

    private void add(List<Sample> slopes) {
        for (int i = 1; i < slopes.size(); i++) {
            Sample from = slopes.get(i - 1);
            Sample to = slopes.get(i);
            if (from.y() * to.y() < 0) {
                double zero = from.x() + (to.x() - from.x()) * from.y() / (from.y() - to.y());
                add(new Band(from.x(), zero), from.y());
                add(new Band(zero, to.x()), to.y());
            } else {
                add(new Band(from.x(), to.x()), from.y() + to.y());
            }
        }
    }

    /** Makes the last band longer, or begins one; without a slope, or where it is zero, there is none. */
    private void add(Band band, double slope) {
        List<Band> bands = slope > 0 ? rising : falling;
        if (slope > 0 || slope < 0) {
            int last = bands.size() - 1;
            if (last >= 0 && bands.get(last).to() == band.from()) {
                bands.set(last, new Band(bands.get(last).from(), band.to()));
            } else {
                bands.add(band);
            }
        }
    }
}
