package org.gradlab.array;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AllocationTest {

    /** Registers of 128, 256 and 512 bits, as far as this processor has them. */
    @ParameterizedTest
    @ValueSource(strings = {"-XX:UseAVX=1", "-XX:UseAVX=2", "-XX:UseAVX=3"})
    void noOperationOfLanesAllocatesWhateverWasCompiledBefore(String registers) {
        assertThat(OtherJvm.output(OtherJvm.start(Allocations.class, "-Xbatch", registers)))
                .isEqualTo("measured");
    }

    @Test
    void noOperationOnFloatsAllocates() {
        assertThat(OtherJvm.output(
                        OtherJvm.start(Allocations.class, "-Xbatch", "-XX:UseAVX=2", "-Dgradlab.precision=FLOAT")))
                .isEqualTo("measured");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:UseAVX=2", "-XX:UseAVX=3"})
    void noOperationOfFeaturesAllocatesWhateverWasCompiledBefore(String registers) {
        assertThat(OtherJvm.output(
                        OtherJvm.start(Allocations.class, "-Xbatch", "-Dgradlab.engine=features", registers)))
                .isEqualTo("measured");
    }
}
