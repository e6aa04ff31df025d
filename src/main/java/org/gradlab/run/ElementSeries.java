package org.gradlab.run;

import java.util.List;

/**
 * One parameter of one member over time.
 *
 * @param repeats whether the replay gave the recorded losses bit for bit; if not, the data or the program has changed
 * @param points its record steps
 */
public record ElementSeries(ParameterElement element, int member, boolean repeats, List<Point> points) {

    /**
     * The parameter at a record step.
     *
     * @param value the parameter
     * @param gradient dL/d(value); NaN in a frozen layer
     * @param update what is added to it next; NaN in a frozen layer
     */
    public record Point(long step, double value, double gradient, double update) {}
}
