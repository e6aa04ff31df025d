package org.gradlab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradlab.array.Engine;
import org.junit.jupiter.api.Test;

final class EnginesTest {

    @Test
    void lanesEngineIsFoundWhereTheVectorModuleIsPresent() {
        assertThat(Engines.lanes()).map(Engine::name).contains("lanes");
    }

    @Test
    void requirementNamesTheOptionThatMendsIt() {
        assertThat(Engines.LANES_REQUIREMENT).contains("--add-modules jdk.incubator.vector");
    }
}
