package org.gradlab.report.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.ConfigLoader;
import org.gradlab.report.RestartsView;
import org.gradlab.report.sweep.SweepView;
import org.gradlab.run.RunRecord;
import org.gradlab.run.RunService;
import org.gradlab.sweep.StoredSweep;
import org.gradlab.sweep.SweepTraining;

/** Small runs with their pages. */
final class PageRuns {

    static final String NETWORK = """
            name: small
            data: {source: xor}
            model:
              layers:
                - {units: 3, activation: gelu, normalization: {name: batch, position: after}}
                - {units: 3, activation: {name: elu, alpha: 0.5}, normalization: layer}
                - {units: 2, activation: leakyRelu}
                - {units: 1, activation: sigmoid}
            loss: mse
            optimizer: {name: sgd, learningRate: 0.5}
            training: {epochs: 20}
            restarts: {count: 20, target: {loss: 0.01}}
            record: {every: 5}
            """;

    static final String FUNCTION = """
            name: rugged
            objective: {expression: "w^4 - 8*w^2 + 2*w + 20"}
            start: {w: {uniform: [-4, 4]}}
            optimizer: {name: sgd, learningRate: 0.01}
            training: {steps: 20}
            restarts: {count: 30}
            """;

    static final String BOWL = """
            name: bowl
            objective: {expression: "x^2 + 10*y^2"}
            start: {x: 3, y: 1}
            optimizer: {name: sgd, learningRate: 0.04}
            training: {steps: 20}
            """;

    private PageRuns() {}

    static RunRecord train(String config, Path folder, String... overrides) throws IOException, ConfigException {
        return new RunService(1, "test", List.of("train", "small.yaml"))
                .train(ConfigLoader.parse("small.yaml", config, List.of(overrides)), Optional.of(folder), List.of());
    }

    static Page page(RunRecord run) throws IOException, ConfigException {
        return Page.of(run, RestartsView.of(run));
    }

    /** Writes the page of a run that is trained for it; its file. */
    static Path written(String config, Path folder, String... overrides) throws IOException, ConfigException {
        RunRecord run = train(config, folder, overrides);
        Path file = folder.resolve(Page.FILE);
        page(run).write(file);
        return file;
    }

    /** Writes the page of a sweep that is trained for it; its file. */
    static Path writtenSweep(String config, Path folder) throws IOException, ConfigException {
        RunService service = new RunService(1, "test", List.of("train", "small.yaml"));
        StoredSweep sweep = new SweepTraining(service, List.of())
                .train(ConfigLoader.parseSweep("small.yaml", config, List.of()), Optional.of(folder));
        SweepView view = SweepView.of(sweep);
        Path file = folder.resolve(Page.FILE);
        Page.of(view.page().orElseThrow(), view.grid(List.of(), Optional.empty()), folder)
                .write(file);
        return file;
    }
}
