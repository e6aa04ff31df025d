package org.gradlab.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradlab.config.ConfigLoader;
import org.gradlab.npy.Npz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run's folder says of the run, against what is worked out of the files by hand. */
class StoredRunTest {

    private static final String CONFIG = """
            seed: 4
            objective: {expression: "(w^2 - 1)^2 + w/4 + v^2"}
            start: {w: {uniform: [-2, 2]}, v: {uniform: [-1, 1]}}
            optimizer: {learningRate: 0.01}
            training: {steps: 30}
            restarts: {count: 7}
            """;

    @TempDir
    private Path folder;

    @Test
    void theBestMemberIsTheOneOfTheLowestLoss() throws Exception {
        Path path = folder.resolve("run");
        RunRecord trained = new RunService(1, "test", List.of())
                .train(ConfigLoader.parse("test", CONFIG, List.of()), Optional.of(path), List.of());
        double[] w = Npz.read(path.resolve("parameters/final.npz")).get("w").values();
        double[] v = Npz.read(path.resolve("parameters/final.npz")).get("v").values();
        int best = 0;
        int worst = 0;
        for (int m = 0; m < 7; m++) {
            best = loss(w[m], v[m]) < loss(w[best], v[best]) ? m : best;
            worst = loss(w[m], v[m]) > loss(w[worst], v[worst]) ? m : worst;
        }
        StoredRun run = new StoredRun(path);

        assertThat(run.bestMember()).isEqualTo(best);
        assertThat(run.info().best()).contains(best);
        assertThat(run.comparison().orElseThrow().best().member()).isEqualTo(best);
        assertThat(run.comparison().orElseThrow().worst().member()).isEqualTo(worst);
        assertThat(trained.comparison().orElseThrow().best().member()).isEqualTo(best);
        assertThat(Npz.read(path.resolve("parameters/best.npz")).get("w").values())
                .containsExactly(w[best]);
        assertThat(run.comparison().orElseThrow().best().loss()).isEqualTo(loss(w[best], v[best]));
        assertThat(run.endPoints().orElseThrow().ends()).isDeepEqualTo(new double[][] {w, v});
    }

    @Test
    void aRunThatHasNotEndedHasNoBestMemberButTheFirstThatIsStored() throws Exception {
        Path path = folder.resolve("run");
        new RunService(1, "test", List.of())
                .train(
                        ConfigLoader.parse("test", CONFIG, List.of("record.members=[2, 5]")),
                        Optional.of(path),
                        List.of());
        Path json = path.resolve("run.json");
        Files.writeString(json, Files.readString(json).replaceFirst("\"best\": *\\d+,", ""));

        assertThat(new StoredRun(path).bestMember()).isEqualTo(2);
    }

    private static double loss(double w, double v) {
        return Math.pow(w * w - 1, 2) + w / 4 + v * v;
    }
}
