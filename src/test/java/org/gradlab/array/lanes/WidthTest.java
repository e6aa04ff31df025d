package org.gradlab.array.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gradlab.array.OtherJvm;
import org.junit.jupiter.api.Test;

final class WidthTest {

    @Test
    void resultsAreTheSameBitForBitForEveryWidthOfRegistersAndEveryInstructionSet() {
        List<Process> machines = Stream.of(
                        "-Dgradlab.vectorBits=128",
                        "-Dgradlab.vectorBits=256",
                        "-Dgradlab.vectorBits=512",
                        "-XX:UseAVX=1",
                        "-XX:UseAVX=2")
                .map(option -> OtherJvm.start(WidthDigest.class, option))
                .toList();
        String digest = Long.toHexString(WidthDigest.digest(WidthDigest.REPETITIONS));
        List<String> outputs = machines.stream().map(OtherJvm::output).toList();
        assertThat(outputs).allSatisfy(output -> assertThat(output).endsWith(" " + digest));
        assertThat(outputs.subList(0, 3)).containsExactly("128 " + digest, "256 " + digest, "512 " + digest);
    }

    /** Without fused multiply-adds in hardware every one of them is computed by the library, a thousand times slower: once is enough. */
    @Test
    void resultsAreTheSameBitForBitWithoutAvx() {
        Process machine =
                OtherJvm.start(WidthDigest.class, "-XX:UseAVX=0", "-D" + WidthDigest.REPETITIONS_PROPERTY + "=1");
        assertThat(OtherJvm.output(machine)).endsWith(" " + Long.toHexString(WidthDigest.digest(1)));
    }
}
