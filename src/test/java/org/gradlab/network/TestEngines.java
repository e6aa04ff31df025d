package org.gradlab.network;

import java.util.stream.Stream;
import org.gradlab.array.Engine;
import org.gradlab.engine.Engines;

/** The engines that every test of the mathematics runs on. */
public final class TestEngines {

    private TestEngines() {}

    /** All engines but the plain one, whose bits those of features are. */
    public static Stream<Engine> all() {
        return Stream.of(
                Engines.nd4j(),
                Engines.lanes().orElseThrow(),
                Engines.features().orElseThrow());
    }
}
