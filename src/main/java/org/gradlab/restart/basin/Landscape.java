package org.gradlab.restart.basin;

/** The function that descents came down, as far as it is known beyond their records. */
@FunctionalInterface
public interface Landscape {

    /**
     * What lies where descents came to rest.
     *
     * @param position [variables]
     * @param tolerances [variables] how far from it the point that they near may be
     */
    RestingPoint near(double[] position, double[] tolerances);
}
