package org.gradlab.array.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gradlab.array.OtherJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainBitsTest {

    @ParameterizedTest
    @ValueSource(longs = {101, 102})
    void everyOperationIsThatOfThePlainEngineBitForBit(long seed) {
        assertThat(PlainBits.areSame(seed)).isTrue();
    }

    @Test
    void everyOperationIsThatOfThePlainEngineForEveryWidthOfRegistersAndEveryInstructionSet() {
        List<Process> machines = Stream.of(
                        "-Dgradlab.vectorBits=128",
                        "-Dgradlab.vectorBits=256",
                        "-Dgradlab.vectorBits=512",
                        "-XX:UseAVX=1",
                        "-XX:UseAVX=2")
                .map(option -> OtherJvm.start(PlainBits.class, option))
                .toList();
        List<String> outputs = machines.stream().map(OtherJvm::output).toList();
        assertThat(outputs).allSatisfy(output -> assertThat(output).endsWith(" same"));
        assertThat(outputs.subList(0, 3)).containsExactly("128 same", "256 same", "512 same");
    }
}
