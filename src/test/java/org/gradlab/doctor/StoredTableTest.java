package org.gradlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradlab.diagnosis.Diagnosis;
import org.gradlab.run.RunService;
import org.gradlab.run.StoredRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoredTableTest {

    /** Some reach their target and stop, some diverge, the others make all steps. */
    private static final Patient PATIENT = Patient.of("source: xor", "3 tanh, 1 identity", "glorotUniform", """
            engine: plain
            loss: mse
            optimizer: {learningRate: [0.01, 0.5, 1e200]}
            training: {steps: 60, stop: {target: true}}
            restarts: {count: 4, target: {loss: 0.1}}
            record: {every: 3, members: [0, 1, 2, 4, 5, 7, 8, 10]}
            """);

    @TempDir
    private Path folder;

    @Test
    void storedRunIsDiagnosedAsItWasWhileTrained() throws Exception {
        new RunService(1, "test", List.of()).train(PATIENT.config(), Optional.of(folder), List.of());

        Diagnosis stored = Checkup.of(new StoredRun(folder)).orElseThrow();

        Trial trial = Checkup.trial(PATIENT.config(), 1);
        assertThat(trial.comparison().counts().values().stream().filter(count -> count > 0))
                .hasSize(3);
        assertThat(stored.members())
                .hasSize(8)
                .allMatch(member ->
                        trial.diagnosis().of(member.member()).orElseThrow().equals(member));
    }
}
