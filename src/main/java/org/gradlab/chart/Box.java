package org.gradlab.chart;

/** A rectangle of pixels. */
record Box(double left, double top, double width, double height) {

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    Coordinates center() {
        return new Coordinates(left + width / 2, top + height / 2);
    }

    /** The pixel of the rectangle that lies nearest to one. */
    Coordinates nearest(Coordinates pixel) {
        return new Coordinates(
                Math.max(left, Math.min(right(), pixel.x())), Math.max(top, Math.min(bottom(), pixel.y())));
    }

    boolean overlaps(Box other) {
        return left < other.right() && other.left < right() && top < other.bottom() && other.top < bottom();
    }

    boolean contains(Coordinates pixel) {
        return left <= pixel.x() && pixel.x() <= right() && top <= pixel.y() && pixel.y() <= bottom();
    }

    boolean contains(Box other) {
        return left <= other.left && other.right() <= right() && top <= other.top && other.bottom() <= bottom();
    }
}
