package org.gradlab.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gradlab.event.RunStatus;
import org.gradlab.event.TrainingEvent;
import org.gradlab.event.TrainingListener;
import org.gradlab.experiment.Experiment;
import org.gradlab.experiment.ParameterFiles;
import org.gradlab.record.RecordFiles;
import org.gradlab.record.RecordStore;
import org.gradlab.record.RecordedNumbers;
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

    /** Members whose numbers are in memory at a time. */
    private static final int CHUNK = 1024;

    private final Experiment experiment;
    private final RunFolder folder;
    private final List<StoredRun> parts;
    private final List<RecordFiles> files = new ArrayList<>();

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
                files.add(RecordFiles.open(part.folder()));
            }
            RecordFiles longest = files.stream()
                    .reduce((a, b) -> b.records() > a.records() ? b : a)
                    .orElseThrow();
            for (int record = 0; record < longest.records(); record++) {
                mergeRecord(record, store.writers(), longest);
            }
            return longest.lastStep();
        } finally {
            for (RecordFiles each : files) {
                each.close();
            }
        }
    }

    private void mergeRecord(int record, List<TrainingListener> writers, RecordFiles longest) throws IOException {
        isEvaluation = true;
        for (RecordFiles part : files) {
            for (int place = 0;
                    record < part.records() && place < part.members().count();
                    place += CHUNK) {
                int count = Math.min(CHUNK, part.members().count() - place);
                Optional<RecordEvent> event = event(part, record, place, count);
                if (event.isPresent()) {
                    tell(writers, new TrainingEvent.Recorded(event.get()));
                }
            }
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

    /** What some members of a part recorded; empty if they had all stopped. Modified: the losses and whether they are of this step. */
    private Optional<RecordEvent> event(RecordFiles part, int record, int place, int count) throws IOException {
        List<RecordedNumbers> numbers = part.read(record, place, count);
        int[] going = IntStream.range(0, count)
                .filter(i -> !numbers.get(i).isStopped())
                .toArray();
        if (going.length == 0) {
            return Optional.empty();
        }
        int[] members =
                Arrays.stream(going).map(i -> part.members().member(place + i)).toArray();
        for (int i : going) {
            double loss = numbers.get(i).memberValues()[lossColumn];
            if (isLossEvaluated && Double.isNaN(loss)) {
                isEvaluation = false;
            } else {
                losses[part.members().member(place + i)] = loss;
            }
        }
        return Optional.of(new RecordEvent(
                part.step(record),
                part.epoch(record),
                members,
                Arrays.stream(going)
                        .mapToObj(i -> numbers.get(i).memberValues())
                        .flatMapToDouble(Arrays::stream)
                        .toArray(),
                Arrays.stream(going)
                        .mapToObj(i -> numbers.get(i).siteValues())
                        .flatMapToDouble(Arrays::stream)
                        .toArray(),
                new double[0]));
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
