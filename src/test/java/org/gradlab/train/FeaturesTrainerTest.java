package org.gradlab.train;

import org.gradlab.array.Engine;
import org.gradlab.engine.Engines;

class FeaturesTrainerTest extends TrainerContract {

    @Override
    Engine engine() {
        return Engines.features().orElseThrow();
    }
}
