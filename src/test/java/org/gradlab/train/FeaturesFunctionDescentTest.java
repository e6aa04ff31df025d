package org.gradlab.train;

import org.gradlab.array.Engine;
import org.gradlab.engine.Engines;

class FeaturesFunctionDescentTest extends FunctionDescentContract {

    @Override
    Engine engine() {
        return Engines.features().orElseThrow();
    }
}
