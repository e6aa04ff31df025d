package org.gradlab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradlab.array.Engine;
import org.junit.jupiter.api.Test;

final class EnginesTest {

    @Test
    void enginesOfVectorsAreFoundWhereTheVectorModuleIsPresent() {
        assertThat(Engines.lanes()).map(Engine::name).contains("lanes");
        assertThat(Engines.features()).map(Engine::name).contains("features");
    }

    @Test
    void requirementNamesTheOptionThatMendsIt() {
        assertThat(Engines.VECTOR_REQUIREMENT).contains("--add-modules jdk.incubator.vector");
    }
}
