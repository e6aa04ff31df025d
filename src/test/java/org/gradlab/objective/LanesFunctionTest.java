package org.gradlab.objective;

import org.gradlab.array.Engine;
import org.gradlab.engine.Engines;

class LanesFunctionTest extends FunctionContract {

    @Override
    Engine engine() {
        return Engines.lanes().orElseThrow();
    }
}
