package org.gradlab.train;

import org.gradlab.array.Engine;
import org.gradlab.array.Precision;
import org.gradlab.engine.Engines;

class FloatLanesTrainerTest extends TrainerContract {

    @Override
    Engine engine() {
        return Engines.lanes(Precision.FLOAT).orElseThrow();
    }
}
