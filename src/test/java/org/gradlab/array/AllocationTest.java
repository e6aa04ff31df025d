package org.gradlab.array;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * On registers as the processor has them, or as {@code -Dgradlab.test.options=-XX:UseAVX=2} says, and on those of 128 bits; the loops on floats, which
 * are made from those on doubles, on 256 bits.
 */
final class AllocationTest {

    @Test
    void noOperationOfLanesAllocatesWhateverWasCompiledBefore() {
        assertNothingAllocates();
    }

    @Test
    void noOperationOfLanesAllocatesInShortRegisters() {
        assertNothingAllocates("-XX:UseAVX=1");
    }

    @Test
    void noOperationOnFloatsAllocates() {
        assertNothingAllocates("-XX:UseAVX=2", "-Dgradlab.precision=FLOAT");
    }

    @Test
    void noOperationOfFeaturesAllocatesWhateverWasCompiledBefore() {
        assertNothingAllocates("-Dgradlab.engine=features");
    }

    private static void assertNothingAllocates(String... options) {
        String[] all = Stream.concat(Stream.of("-Xbatch"), Stream.of(options)).toArray(String[]::new);
        assertThat(OtherJvm.output(OtherJvm.start(Allocations.class, all))).isEqualTo("measured");
    }
}
