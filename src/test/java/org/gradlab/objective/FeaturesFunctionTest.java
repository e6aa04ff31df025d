package org.gradlab.objective;

import org.gradlab.array.Engine;
import org.gradlab.engine.Engines;

class FeaturesFunctionTest extends FunctionContract {

    @Override
    Engine engine() {
        return Engines.features().orElseThrow();
    }
}
