package org.gradlab.chart;

import java.util.ArrayList;
import java.util.List;

/** The space between a panel's axes, with its upper left corner at a place of the page. */
record Area(Panel panel, double left, double top) {

    double width() {
        return panel.size().width();
    }

    double height() {
        return panel.size().height();
    }

    Box box() {
        return new Box(left, top, width(), height());
    }

    /** Where a place of the panel lies on the page. */
    Coordinates pixel(Coordinates place) {
        return new Coordinates(
                left + panel.x().scale().position(place.x()) * width(),
                top + (1 - panel.y().scale().position(place.y())) * height());
    }

    /** Whether a pixel exists and lies in the space. */
    boolean contains(Coordinates pixel) {
        return box().contains(pixel);
    }

    /** The visible parts of a line through places of the panel, as lines through pixels. */
    List<List<Coordinates>> visible(List<Coordinates> places) {
        List<List<Coordinates>> lines = new ArrayList<>();
        Coordinates pen = new Coordinates(Double.NaN, Double.NaN);
        for (int i = 1; i < places.size(); i++) {
            List<Coordinates> part = visible(pixel(places.get(i - 1)), pixel(places.get(i)));
            if (!part.isEmpty()) {
                if (!part.get(0).equals(pen)) {
                    lines.add(new ArrayList<>(List.of(part.get(0))));
                }
                pen = part.get(1);
                lines.get(lines.size() - 1).add(pen);
            }
        }
        return lines;
    }

    /** The two ends of the part of a segment that lies in the space, by Liang and Barsky (1984); empty if there is none. */
    List<Coordinates> visible(Coordinates from, Coordinates to) {
        double[] deltas = {from.x() - to.x(), to.x() - from.x(), from.y() - to.y(), to.y() - from.y()};
        double[] room = {from.x() - left, left + width() - from.x(), from.y() - top, top + height() - from.y()};
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
