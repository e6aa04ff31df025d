package org.gradlab.train;

import org.gradlab.array.Engine;
import org.gradlab.array.nd4j.Nd4jEngine;

class Nd4jTrainerTest extends TrainerContract {

    @Override
    Engine engine() {
        return new Nd4jEngine();
    }
}
