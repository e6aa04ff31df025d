package org.gradlab.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gradlab.event.RunStatus;
import org.gradlab.event.TrainingEvent;
import org.gradlab.event.TrainingListener;
import org.gradlab.experiment.Experiment;
import org.gradlab.experiment.ParameterFiles;
import org.gradlab.record.RecordFiles;
import org.gradlab.record.RecordStore;
import org.gradlab.record.RecordsJson;
import org.gradlab.record.RunFolder;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.MedianLosses;
import org.gradlab.restart.MemberResult;
import org.gradlab.restart.MemberSettings;
import org.gradlab.state.Population;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;
import org.gradlab.train.RecordEvent;

/** Tells the writers of a run what its parts have recorded, as if its members had been trained together. */
final class PartMerger {

    private final Experiment experiment;
    private final RunFolder folder;
    private final List<StoredRun> parts;
    private final List<RecordedEvents> events = new ArrayList<>();

    /** The last recorded loss of every member. */
    private final double[] losses;

    private final int lossColumn;
    private final boolean isLossEvaluated;

    /** Whether the losses of all members of the record step at hand are of that step. */
    private boolean isEvaluation;

    PartMerger(Experiment experiment, RunFolder folder, RunParts parts) {
        this.experiment = experiment;
        this.folder = folder;
        this.parts = parts.runs();
        this.losses = new double[experiment.members()];
        this.lossColumn = experiment.objective().layout().memberColumns().indexOf("loss");
        this.isLossEvaluated =
                experiment.objective().layout().evaluatedColumns().contains("loss");
    }

    /** Writes all records, and gives the members the parameters with which they end. Modified: population. */
    TrainingResult merge(Population population) throws IOException {
        List<MemberResult> results = new ArrayList<>();
        for (StoredRun part : parts) {
            results.addAll(part.requireComparison().members());
        }
        Comparison members = new Comparison(results);
        long last = mergeRecords(population, members);
        new PartCheckpoints(parts, experiment).mergeInto(folder);
        for (StoredRun part : parts) {
            setParameters(part, population);
        }
        return new TrainingResult(RunStatus.DONE, last, members);
    }

    private long mergeRecords(Population population, Comparison members) throws IOException {
        MemberSettings settings =
                MemberSettings.of(population, experiment.setup().hyperparameters());
        RecordsJson axes = new RecordsJson(
                experiment.objective().layout(), ChosenMembers.of(experiment).finallyOf(members));
        try (RecordStore store = RecordStore.create(folder, axes, settings, new MedianLosses(settings))) {
            for (StoredRun part : parts) {
                events.add(new RecordedEvents(RecordFiles.open(part.folder())));
            }
            RecordFiles longest = events.stream()
                    .map(RecordedEvents::files)
                    .reduce((a, b) -> b.records() > a.records() ? b : a)
                    .orElseThrow();
            for (int record = 0; record < longest.records(); record++) {
                mergeRecord(record, store.writers(), longest);
            }
            store.force();
            return longest.lastStep();
        } finally {
            for (RecordedEvents each : events) {
                each.files().close();
            }
        }
    }

    private void mergeRecord(int record, List<TrainingListener> writers, RecordFiles longest) throws IOException {
        isEvaluation = true;
        for (RecordedEvents part : events) {
            part.tell(record, event -> {
                noteLosses(event);
                tell(writers, new TrainingEvent.Recorded(event));
            });
        }
        tell(
                writers,
                new TrainingEvent.StepRecorded(longest.step(record), longest.epoch(record), losses, isEvaluation));
    }

    private static void tell(List<TrainingListener> writers, TrainingEvent event) throws IOException {
        for (TrainingListener writer : writers) {
            writer.hear(event);
        }
    }

    private void noteLosses(RecordEvent event) {
        int columns = event.memberValues().length / event.members().length;
        for (int i = 0; i < event.members().length; i++) {
            double loss = event.memberValues()[i * columns + lossColumn];
            if (isLossEvaluated && Double.isNaN(loss)) {
                isEvaluation = false;
            } else {
                losses[event.members()[i]] = loss;
            }
        }
    }

    private void setParameters(StoredRun part, Population population) throws IOException {
        Population trained = experiment.setup().population(part.info().members());
        ParameterFiles.read(part.folder().finalParameters(), m -> m, trained);
        int first = (int) trained.memberSet().number(0);
        for (Slot slot : population.space().slots(Set.of(Role.PARAMETER, Role.FROZEN, Role.STATISTIC))) {
            for (int m = 0; m < trained.members(); m++) {
                population.set(slot.name(), first + m, trained.get(slot.name(), m));
            }
        }
    }
}
