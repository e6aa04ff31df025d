package org.gradlab.report.explore;

import java.util.List;
import org.gradlab.explore.DescentTable;
import org.gradlab.explore.Secant;

/**
 * What is drawn of one function besides itself.
 *
 * @param secants of a function of one variable
 * @param descents on it, at one rate after the other
 * @param landmarks where its slope is zero
 */
public record Finds(List<Secant> secants, List<DescentTable> descents, Landmarks landmarks) {
    /** Nothing. */
    public static final Finds NONE = new Finds(List.of(), List.of(), Landmarks.NONE);

    public Finds {
        secants = List.copyOf(secants);
        descents = List.copyOf(descents);
    }
}
