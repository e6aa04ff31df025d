package org.gradlab.engine;

import java.util.Optional;
import org.gradlab.array.Engine;
import org.gradlab.array.Precision;
import org.gradlab.array.nd4j.Nd4jEngine;
import org.gradlab.array.plain.PlainEngine;

/** The engines that this JVM can run. */
public final class Engines {

    /** What is missing where {@link #lanes} and {@link #features} are empty. */
    public static final String VECTOR_REQUIREMENT =
            "the lanes and features engines need the JVM option --add-modules jdk.incubator.vector";

    private static final String VECTOR_MODULE = "jdk.incubator.vector";

    /** Named here and nowhere else: the rest of the program must load without the vector module. */
    private static final String LANES = "org.gradlab.array.lanes.LanesEngine";

    private static final String FEATURES = "org.gradlab.array.features.FeaturesEngine";

    private Engines() {}

    /** The nd4j engine, which runs everywhere. */
    public static Engine nd4j() {
        return new Nd4jEngine();
    }

    /** The plain engine, which runs everywhere and computes what {@link #features} does, bit for bit. */
    public static Engine plain() {
        return new PlainEngine();
    }

    /** The lanes engine in double precision; empty if the JVM was started without the vector module. */
    public static Optional<Engine> lanes() {
        return lanes(Precision.DOUBLE);
    }

    /** The same in any precision. */
    public static Optional<Engine> lanes(Precision precision) {
        return ofVectors(LANES, precision);
    }

    /** The features engine; empty if the JVM was started without the vector module. */
    public static Optional<Engine> features() {
        return ofVectors(FEATURES);
    }

    /** An engine made by its only constructor. */
    private static Optional<Engine> ofVectors(String engine, Object... arguments) {
        if (ModuleLayer.boot().findModule(VECTOR_MODULE).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    (Engine) Class.forName(engine).getDeclaredConstructors()[0].newInstance(arguments));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(engine + " is part of Gradlab but could not be started", e);
        }
    }
}
