package org.gradlab.array;

import java.util.Optional;

/** The engines of this machine and JVM. */
public final class Engines {

    /** What is missing where {@link #lanes} is empty. */
    public static final String LANES_REQUIREMENT =
            "the lanes engine needs the JVM option --add-modules jdk.incubator.vector";

    private static final String VECTOR_MODULE = "jdk.incubator.vector";
    private static final String LANES_ENGINE = "org.gradlab.array.lanes.LanesEngine";

    private Engines() {}

    /** The lanes engine, where the JVM was started with the vector module. */
    public static Optional<Engine> lanes() {
        if (ModuleLayer.boot().findModule(VECTOR_MODULE).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(byName(LANES_ENGINE));
    }

    /** By name, because a reference would make every class that mentions it need the vector module. */
    private static Engine byName(String name) {
        try {
            return Class.forName(name)
                    .asSubclass(Engine.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make the engine " + name, e);
        }
    }
}
