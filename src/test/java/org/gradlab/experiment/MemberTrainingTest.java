package org.gradlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.ConfigLoader;
import org.gradlab.state.MemberSet;
import org.junit.jupiter.api.Test;

/** Members that are asked for by config and number alone. */
class MemberTrainingTest {

    private static final String MOONS = """
            data: {source: moons, samples: 30, split: {train: 0.6, validation: 0.2, test: 0.2}}
            model:
              layers:
                - {units: 4, activation: tanh, dropout: [0.0, 0.3]}
                - {units: 1, activation: sigmoid}
            loss: mse
            optimizer: {name: adam, learningRate: [0.05, 0.3]}
            training: {steps: 60, batchSize: 5, stop: {patience: {steps: 12, of: validation_loss}}, restore: best}
            restarts: {count: 4}
            record: {every: 6, evaluate: 12}
            """;

    @Test
    void partsOfARunAreThatRun() throws IOException, ConfigException {
        MemberTrainingResult all = MemberTraining.train(MOONS, MemberSet.range(0, 16));
        double[] last = all.memberValues()[all.steps().length - 1];
        assertThat(last).hasSize(16 * 7);
        assertThat(Arrays.stream(last).anyMatch(Double::isNaN)).isTrue();
        for (MemberSet part : List.of(MemberSet.range(0, 5), MemberSet.range(5, 11), MemberSet.of(2, 3, 15))) {
            MemberTrainingResult some = MemberTraining.train(MOONS, part);
            assertThat(some.members()).containsExactly(part.numbers().toArray());
            for (int i = 0; i < part.size(); i++) {
                int at = (int) part.number(i);
                for (int r = 0; r < some.steps().length; r++) {
                    assertThat(some.steps()[r]).isEqualTo(all.steps()[r]);
                    assertSame(some.memberValues()[r], i, all.memberValues()[r], at, part.size());
                    assertSame(some.siteValues()[r], i, all.siteValues()[r], at, part.size());
                }
                assertSame(some.testValues(), i, all.testValues(), at, part.size());
                for (String name : all.state().keySet()) {
                    assertSame(some.state().get(name), i, all.state().get(name), at, part.size());
                }
            }
        }
    }

    @Test
    void aFingerprintIsOfWhatTheNumbersDependOn() throws IOException, ConfigException {
        String print = print(MOONS);
        assertThat(print).matches("[0-9a-f]{64}");
        assertThat(print(MOONS.replace("steps: 60", "steps: 80"))).isEqualTo(print);
        assertThat(print(MOONS.replace("validation_loss}", "validation_loss}, time: 5s")))
                .isEqualTo(print);
        assertThat(print("name: other\n" + MOONS)).isEqualTo(print);
        assertThat(List.of(
                        print("seed: 1\n" + MOONS),
                        print(MOONS.replace("0.3]", "0.4]")),
                        print(MOONS.replace("every: 6", "every: 7")),
                        print(MOONS.replace("evaluate: 12", "evaluate: 18")),
                        print(MOONS.replace("steps: 12", "steps: 13")),
                        print(MOONS.replace("restore: best", "restore: last")),
                        print("engine: nd4j\n" + MOONS)))
                .doesNotContain(print)
                .doesNotHaveDuplicates();
    }

    private static String print(String config) throws IOException, ConfigException {
        return TrainingFingerprint.of(
                ExperimentBuilder.experiment(ConfigLoader.parse("config", config, List.of())), Path.of(""));
    }

    private static void assertSame(double[] found, int i, double[] expected, int at, int members) {
        int size = found.length / members;
        assertThat(Arrays.copyOfRange(found, i * size, (i + 1) * size))
                .containsExactly(Arrays.copyOfRange(expected, at * size, (at + 1) * size));
    }
}
