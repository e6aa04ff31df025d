package org.gradlab.landscape;

import java.util.List;

/** The loss on a line or a plane through the space of all parameters. */
public sealed interface Slice {

    /** What is cut. */
    String title();

    /** What it shows, in sentences. */
    String words();

    /**
     * The loss along lines.
     *
     * @param x [places] shares of the way
     * @param lines one or more
     */
    record Line(String title, String words, String xLabel, double[] x, List<Course> lines) implements Slice {
        public Line {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The loss along one line.
     *
     * @param losses [places]
     * @param barrier how far the loss rises above the straight line between the losses at its ends, at most; not below 0
     */
    record Course(String label, double[] losses, double barrier) {}

    /**
     * The loss over a plane.
     *
     * @param losses [y, x]
     * @param ways those of members over it, as they are seen from right above
     */
    record Plane(
            String title,
            String words,
            String xLabel,
            String yLabel,
            double[] x,
            double[] y,
            double[][] losses,
            List<Way> ways,
            List<Spot> spots)
            implements Slice {
        public Plane {
            ways = List.copyOf(ways);
            spots = List.copyOf(spots);
        }
    }

    /** A way over a plane. */
    record Way(String label, double[] x, double[] y) {}

    /** A place on a plane. */
    record Spot(String label, double x, double y) {}
}
