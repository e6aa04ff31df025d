package org.gradlab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradlab.array.Precision;
import org.gradlab.array.Work;
import org.gradlab.bench.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChosenEngineTest {

    private static final long MANY_STEPS = 1_000_000_000;

    /** Two layers of 256 units, batches of 32. */
    private static final Work WIDE = new Work(2, 3 * 32 * 2 * 256 * 256, 32 * 512, 2 * 257 * 256, 0);

    @Test
    void fewMembersOfANetworkTakeFeatures() {
        for (Workload network : new Workload[] {Workload.XOR, Workload.DEEP, Workload.DIGITS}) {
            assertThat(chosen(network.objective().work(), 1)).isEqualTo("features");
        }
        assertThat(chosen(WIDE, 1)).isEqualTo("features");
    }

    @Test
    void manySmallMembersTakeLanesAndWideOnesFeatures() {
        assertThat(chosen(Workload.XOR.objective().work(), 4096)).isEqualTo("lanes");
        assertThat(chosen(Workload.DEEP.objective().work(), 4096)).isEqualTo("lanes");
        assertThat(chosen(WIDE, 4096)).isEqualTo("features");
    }

    @Test
    void writtenFunctionTakesLanesHoweverFewMembersThereAre() {
        assertThat(chosen(Workload.QUARTIC.objective().work(), 1)).isEqualTo("lanes");
    }

    @Test
    void runThatIsShorterThanCompilingTakesPlainLoops() {
        Work xor = Workload.XOR.objective().work();
        ChosenEngine chosen = ChosenEngine.choose(EngineChoice.AUTO, Precision.DOUBLE, xor, 1, 100);
        assertThat(chosen.engine().name()).isEqualTo("plain");
        assertThat(chosen.reason()).startsWith("auto: a short run");
        assertThat(ChosenEngine.choose(EngineChoice.AUTO, Precision.DOUBLE, xor, 100_000, 100)
                        .engine()
                        .name())
                .isEqualTo("lanes");
    }

    @Test
    void reasonComparesBothCosts() {
        ChosenEngine chosen = ChosenEngine.choose(EngineChoice.AUTO, Precision.DOUBLE, WIDE, 1, MANY_STEPS);
        assertThat(chosen.reason())
                .startsWith("auto: a step is expected to take")
                .contains("with features, ")
                .endsWith("with lanes");
    }

    @ParameterizedTest
    @CsvSource({"ND4J, nd4j", "LANES, lanes", "FEATURES, features", "PLAIN, plain"})
    void engineThatIsAskedForIsTakenAndFoundAgainByItsName(EngineChoice wish, String name) {
        ChosenEngine chosen = ChosenEngine.choose(wish, Precision.DOUBLE, WIDE, 1, 1);
        assertThat(chosen.engine().name()).isEqualTo(name).isEqualTo(wish.word());
        assertThat(chosen.reason()).isEqualTo("as configured");
        assertThat(ChosenEngine.named(name, Precision.DOUBLE).name()).isEqualTo(name);
    }

    private static String chosen(Work work, int members) {
        return ChosenEngine.choose(EngineChoice.AUTO, Precision.DOUBLE, work, members, MANY_STEPS)
                .engine()
                .name();
    }
}
