package org.gradlab.config;

import java.util.List;

/**
 * The configurations that a file with {@code sweep} stands for.
 *
 * @param axes the keys and their values, in the order of the text; none for a file without {@code sweep}, which stands for one configuration
 * @param populations one for every combination of the values that make populations of their own, the last axis fastest; at least one
 */
public record LoadedSweep(List<SweepAxis> axes, List<LoadedConfig> populations) {

    public LoadedSweep {
        axes = List.copyOf(axes);
        populations = List.copyOf(populations);
    }

    /** Whether anything is swept. */
    public boolean sweeps() {
        return !axes.isEmpty();
    }

    /** The axes whose values make populations of their own. */
    public List<SweepAxis> axesOfPopulations() {
        return axes.stream().filter(axis -> !axis.isOfMembers()).toList();
    }

    /** What it is called. */
    public String name() {
        return populations.get(0).config().name();
    }
}
