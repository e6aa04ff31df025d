package org.gradlab.train;

import org.gradlab.array.Engine;
import org.gradlab.engine.Engines;

class Nd4jFunctionDescentTest extends FunctionDescentContract {

    @Override
    Engine engine() {
        return Engines.nd4j();
    }
}
