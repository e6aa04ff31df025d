package org.gradlab.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where rows come from: a generator or a CSV file. */
public sealed interface DataSource {

    /** The word that stands for it in a configuration. */
    String word();

    /** What the targets are: classes for most generators; empty where only the file can tell. */
    default Optional<TargetKind> targetKind() {
        return Optional.of(TargetKind.CLASSES);
    }

    /** The four rows of a gate's truth table. */
    record LogicGate(Gate gate) implements DataSource {
        @Override
        public String word() {
            return gate.word();
        }
    }

    /** Two concentric circles. {@code noise} is the standard deviation added to each coordinate. */
    record Circles(int samples, double noise) implements DataSource {
        @Override
        public String word() {
            return "circles";
        }
    }

    /** Two interleaved half moons. {@code noise} is the standard deviation added to each coordinate. */
    record Moons(int samples, double noise) implements DataSource {
        @Override
        public String word() {
            return "moons";
        }
    }

    /** Interleaved spirals, one a class, each winding {@code turns} times around the origin. */
    record Spirals(int samples, double noise, int classes, double turns) implements DataSource {
        @Override
        public String word() {
            return "spirals";
        }
    }

    /** Gaussian clusters, one a class. {@code noise} is a cluster's standard deviation. */
    record Blobs(int samples, double noise, int classes) implements DataSource {
        @Override
        public String word() {
            return "blobs";
        }
    }

    /** A sine wave to predict. {@code noise} is the standard deviation added to the target. */
    record Sine(int samples, double noise) implements DataSource {
        @Override
        public String word() {
            return "sine";
        }

        @Override
        public Optional<TargetKind> targetKind() {
            return Optional.of(TargetKind.NUMBERS);
        }
    }

    /**
     * A CSV file with a header.
     *
     * @param file absolute and normalized
     * @param features names of columns; empty for every column that is no target
     * @param targets names of columns, at least one
     * @param targetKind empty when the file's cells decide
     */
    record Csv(Path file, List<String> features, List<String> targets, Optional<TargetKind> targetKind)
            implements DataSource {
        @Override
        public String word() {
            return "csv";
        }
    }
}
