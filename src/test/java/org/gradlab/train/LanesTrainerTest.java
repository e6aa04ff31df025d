package org.gradlab.train;

import org.gradlab.array.Engine;
import org.gradlab.engine.Engines;

class LanesTrainerTest extends TrainerContract {

    @Override
    Engine engine() {
        return Engines.lanes().orElseThrow();
    }
}
