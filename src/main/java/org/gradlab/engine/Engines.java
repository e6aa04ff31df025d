package org.gradlab.engine;

import java.util.Optional;
import org.gradlab.array.Engine;
import org.gradlab.array.Precision;
import org.gradlab.array.nd4j.Nd4jEngine;

/** The engines that this JVM can run. */
public final class Engines {

    /** What is missing where {@link #lanes} is empty. */
    public static final String LANES_REQUIREMENT =
            "the lanes engine needs the JVM option --add-modules jdk.incubator.vector";

    private static final String VECTOR_MODULE = "jdk.incubator.vector";

    /** Named here and nowhere else: the rest of the program must load without the vector module. */
    private static final String LANES = "org.gradlab.array.lanes.LanesEngine";

    private Engines() {}

    /** The nd4j engine, which runs everywhere. */
    public static Engine nd4j() {
        return new Nd4jEngine();
    }

    /** The lanes engine in double precision; empty if the JVM was started without the vector module. */
    public static Optional<Engine> lanes() {
        return lanes(Precision.DOUBLE);
    }

    /** The same in any precision. */
    public static Optional<Engine> lanes(Precision precision) {
        if (ModuleLayer.boot().findModule(VECTOR_MODULE).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Class.forName(LANES)
                    .asSubclass(Engine.class)
                    .getDeclaredConstructor(Precision.class)
                    .newInstance(precision));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the lanes engine is part of Gradlab but could not be started", e);
        }
    }
}
