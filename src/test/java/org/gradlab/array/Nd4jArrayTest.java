package org.gradlab.array;

final class Nd4jArrayTest extends ArrayContract {

    @Override
    Engine engine() {
        return Engines.nd4j();
    }
}
