package org.gradlab.array;

import org.gradlab.engine.Engines;

final class Nd4jArrayTest extends ArrayContract {

    @Override
    Engine engine() {
        return Engines.nd4j();
    }
}
