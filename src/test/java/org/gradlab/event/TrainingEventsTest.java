package org.gradlab.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradlab.config.ConfigLoader;
import org.gradlab.engine.ChosenEngine;
import org.gradlab.event.TrainingEvent.Recorded;
import org.gradlab.event.TrainingEvent.StepRecorded;
import org.gradlab.experiment.Experiment;
import org.gradlab.experiment.ExperimentBuilder;
import org.gradlab.objective.RecordLayout;
import org.gradlab.record.Provenance;
import org.gradlab.record.RecordFiles;
import org.gradlab.record.RecordWriter;
import org.gradlab.record.RecordedMembers;
import org.gradlab.record.RecordedNumbers;
import org.gradlab.record.RecordsJson;
import org.gradlab.record.RunFolder;
import org.gradlab.record.RunJson;
import org.gradlab.restart.Outcomes;
import org.gradlab.restart.Target;
import org.gradlab.run.RunRecorder;
import org.gradlab.train.PopulationWatch;
import org.gradlab.train.RecordEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingEventsTest {

    private static final RecordLayout LAYOUT =
            new RecordLayout(List.of("loss", "gradient_norm"), List.of(), "layer", List.of("1"), List.of("dw_norm"));

    @TempDir
    Path path;

    @Test
    void writersHearOfBlocksAndThenOfTheStep() {
        List<String> told = new ArrayList<>();
        try (Displays displays = new Displays(List.of())) {
            TrainingEvents events = events(displays, event -> {
                if (event instanceof Recorded recorded) {
                    told.add(recorded.numbers().step() + ":" + recorded.member(0));
                } else if (event instanceof StepRecorded step) {
                    told.add(step.step() + " is over at epoch " + step.epoch());
                }
            });
            events.recorded(block(5, 0, 1));
            events.recorded(block(5, 2));
            events.recordedAll(5);
        }
        assertThat(told).containsExactly("5:0", "5:2", "5 is over at epoch 5.0");
    }

    @Test
    void aWriterThatFailsEndsTheTrainingAndWhatWasRecordedStays() throws IOException {
        RunFolder folder = new RunFolder(path);
        try (RecordFiles files = RecordFiles.create(folder, new RecordsJson(LAYOUT, RecordedMembers.all(3)));
                Displays displays = new Displays(List.of())) {
            TrainingEvents events = events(displays, new RecordWriter(files), event -> {
                if (event instanceof Recorded recorded && recorded.numbers().step() == 10) {
                    throw new IOException("no space left");
                }
            });
            for (long step : List.of(0L, 5L)) {
                events.recorded(block(step, 0, 1, 2));
                events.recordedAll(step);
            }
            assertThatThrownBy(() -> events.recorded(block(10, 0, 1, 2)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("no space left");
        }
        try (RecordFiles files = RecordFiles.open(folder)) {
            assertThat(files.records()).isEqualTo(2);
            assertThat(files.member(2)).extracting(RecordedNumbers::step).containsExactly(0L, 5L);
        }
    }

    @Test
    void aRunWhoseFilesCannotBeWrittenIsMarkedAsFailed() throws Exception {
        Experiment experiment = ExperimentBuilder.experiment(ConfigLoader.parse("test", """
                objective: {expression: "x^2"}
                start: {x: 1}
                optimizer: {learningRate: 0.1}
                training: {steps: 3}
                """, List.of()));
        RunFolder folder = RunFolder.create(path.resolve("run"));
        Files.createDirectory(folder.summary());
        Provenance provenance = Provenance.ofThisProcess(
                "test", List.of(), new ChosenEngine(experiment.engine().engine(), "test"), 0, Optional.empty());

        assertThatThrownBy(() -> new RunRecorder(experiment, folder, 1, () -> false)
                        .train(experiment.start(), provenance, List.of()))
                .isInstanceOf(IOException.class);
        assertThat(RunJson.read(folder.runJson()).status()).isEqualTo(RunStatus.FAILED);
    }

    private static TrainingEvents events(Displays displays, TrainingListener... writers) {
        return new TrainingEvents(
                new Outcomes(3, 10, LAYOUT, new Target.None()), List.of(writers), displays, new PopulationWatch() {});
    }

    private static RecordEvent block(long step, int... members) {
        return new RecordEvent(
                step, step, members, new double[2 * members.length], new double[members.length], new double[0]);
    }
}
