package org.gradlab.chart;

import java.util.List;

/** The room between a panel's axes, in pixels from its upper left corner. */
record Area(Panel panel, double width) {

    double height() {
        return panel.height();
    }

    /** Where a place of the panel lies. */
    Coordinates pixel(Coordinates place) {
        return new Coordinates(
                panel.x().scale().position(place.x()) * width,
                (1 - panel.y().scale().position(place.y())) * height());
    }

    boolean contains(Coordinates pixel) {
        return pixel.x() >= 0 && pixel.x() <= width && pixel.y() >= 0 && pixel.y() <= height();
    }

    /** The visible parts of a line as an SVG path; empty if there are none. */
    String path(List<Coordinates> places) {
        StringBuilder path = new StringBuilder();
        Coordinates pen = new Coordinates(Double.NaN, Double.NaN);
        for (int i = 1; i < places.size(); i++) {
            List<Coordinates> visible = visible(pixel(places.get(i - 1)), pixel(places.get(i)));
            if (!visible.isEmpty()) {
                if (!visible.get(0).equals(pen)) {
                    path.append('M').append(written(visible.get(0)));
                }
                pen = visible.get(1);
                path.append('L').append(written(pen));
            }
        }
        return path.toString();
    }

    private static String written(Coordinates pixel) {
        return Svg.number(pixel.x()) + " " + Svg.number(pixel.y());
    }

    /** The two ends of the part of a segment that lies in the area, by Liang and Barsky (1984); empty if there is none. */
    private List<Coordinates> visible(Coordinates from, Coordinates to) {
        double[] deltas = {from.x() - to.x(), to.x() - from.x(), from.y() - to.y(), to.y() - from.y()};
        double[] room = {from.x(), width - from.x(), from.y(), height() - from.y()};
        double enter = 0;
        double leave = 1;
        for (int side = 0; side < deltas.length; side++) {
            if (!Double.isFinite(deltas[side]) || (deltas[side] == 0 && room[side] < 0)) {
                return List.of();
            }
            double share = room[side] / deltas[side];
            enter = deltas[side] < 0 ? Math.max(enter, share) : enter;
            leave = deltas[side] > 0 ? Math.min(leave, share) : leave;
        }
        if (enter > leave) {
            return List.of();
        }
        return List.of(enter == 0 ? from : from.towards(to, enter), leave == 1 ? to : from.towards(to, leave));
    }
}
