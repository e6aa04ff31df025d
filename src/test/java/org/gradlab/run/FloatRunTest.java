package org.gradlab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.gradlab.binding.error.ConfigException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A run with {@code precision: float}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FloatRunTest {

    private static final Path XOR = Path.of("configs", "xor.yaml");

    private RunRecord run;

    private Path runs;

    @BeforeAll
    void train(@TempDir Path folder) throws Exception {
        runs = folder;
        run = ShippedRun.train(
                XOR, runs.resolve("floats"), "precision=float", "restarts.count=20", "training.epochs=1500");
    }

    @Test
    void learns() throws Exception {
        assertThat(run.requireComparison().successRate().count()).isEqualTo(20);
    }

    @Test
    void keepsItsPrecisionWithTheRun() throws Exception {
        assertThat(run.info().provenance().precision()).isEqualTo("float");
    }

    @Test
    void recordsNumbersThatFloatsAre() throws Exception {
        double loss = run.member(3).series().get(5).value("loss");
        assertThat(loss).isEqualTo((float) loss).isPositive();
    }

    @Test
    void isRepeatedBitForBitInFloats() throws Exception {
        ElementSeries repeated =
                new ElementReplay(new StoredRun(run.folder().path())).series(ParameterElement.parse("W1[0,1]"), 7);
        assertThat(repeated.repeats()).isTrue();
        assertThat(repeated.points())
                .allSatisfy(point -> assertThat(point.value()).isEqualTo((float) point.value()));
    }

    @Test
    void isRefusedWhereItsStepsCouldNotBeNumbered() throws Exception {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() ->
                        ShippedRun.train(XOR, runs.resolve("long"), "precision=float", "training.epochs=20000000"))
                .withMessageContaining("precision")
                .withMessageContaining("16,777,216");
        assertThat(List.of(runs.toFile().list())).doesNotContain("long");
    }
}
