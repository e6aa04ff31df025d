package org.gradlab.objective;

import org.gradlab.array.Engine;
import org.gradlab.engine.Engines;

class Nd4jFunctionTest extends FunctionContract {

    @Override
    Engine engine() {
        return Engines.nd4j();
    }
}
