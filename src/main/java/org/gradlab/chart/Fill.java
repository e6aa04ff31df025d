package org.gradlab.chart;

import java.util.Optional;

/**
 * What covers a shape.
 *
 * @param opacity 1 hides what lies below
 * @param edge around it
 */
record Fill(Ink ink, double opacity, Optional<Pen> edge) {

    /** A color that hides what lies below. */
    static Fill plain(Ink ink) {
        return new Fill(ink, 1, Optional.empty());
    }

    /** The same with a line around it. */
    Fill with(Pen pen) {
        return new Fill(ink, opacity, Optional.of(pen));
    }
}
