package org.gradlab.array;

import org.gradlab.engine.Engines;

final class FloatLanesArrayTest extends ArrayContract {

    private final Engine engine = Engines.lanes(Precision.FLOAT).orElseThrow();

    @Override
    Engine engine() {
        return engine;
    }
}
