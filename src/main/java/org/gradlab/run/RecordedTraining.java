package org.gradlab.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.gradlab.config.CheckpointEvery;
import org.gradlab.event.Displays;
import org.gradlab.event.RunStatus;
import org.gradlab.event.TrainingEvent;
import org.gradlab.event.TrainingEvents;
import org.gradlab.event.TrainingListener;
import org.gradlab.experiment.Experiment;
import org.gradlab.record.RecordStore;
import org.gradlab.record.RecordedMembers;
import org.gradlab.record.RecordsJson;
import org.gradlab.record.RunFolder;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.LossCurves;
import org.gradlab.restart.MedianLosses;
import org.gradlab.restart.MemberSettings;
import org.gradlab.restart.Outcomes;
import org.gradlab.restart.basin.EndPoints;
import org.gradlab.state.Population;
import org.gradlab.train.Cadence;
import org.gradlab.train.StopReason;
import org.gradlab.train.Trainer;
import org.gradlab.train.TrainingEnd;

/** The training of a population whose records go into a folder, and the numbers that are left of it in memory. */
final class RecordedTraining {

    private final Experiment experiment;
    private final RunFolder folder;
    private final Population population;
    private final MemberSettings settings;
    private final MedianLosses medians;

    /** Empty for a part of a run, which stores all its members: which of them the run stores is not known before all have come out. */
    private final Optional<ChosenMembers> chosen;

    /** [variables, members] before the first step; empty for a network. */
    private final Optional<double[][]> starts;

    RecordedTraining(Experiment experiment, RunFolder folder, Population population) {
        this.experiment = experiment;
        this.folder = folder;
        this.population = population;
        this.settings = MemberSettings.of(population, experiment.setup().hyperparameters());
        this.medians = new MedianLosses(settings);
        this.chosen = population.members() == experiment.members()
                ? Optional.of(ChosenMembers.of(experiment))
                : Optional.empty();
        this.starts = positions();
    }

    /** Trains all members, or as far as {@code stop} lets them. Modified: the population. */
    TrainingResult train(int threads, BooleanSupplier stop, Displays displays) throws IOException {
        Outcomes outcomes = Outcomes.of(
                population, experiment.setup(), experiment.schedule().steps(), experiment.target());
        EarlyEnd earlyEnd =
                new EarlyEnd(stop, experiment.config().training().stop().time());
        RunCheckpoint checkpoint = new RunCheckpoint(folder, experiment);
        RecordedMembers known = chosen.map(ChosenMembers::beforehand).orElseGet(this::ofPart);
        RecordedMembers stored;
        TrainingEnd end;
        try (RecordStore store = store(checkpoint, known)) {
            stored = store.members();
            long from = checkpoint.exists() ? checkpoint.read(population, outcomes) : 0;
            StrideEnds strideEnds = new StrideEnds(
                    folder,
                    earlyEnd,
                    cadence(from),
                    step -> checkpoint.write(population, step, outcomes, store),
                    RunCheckpoint.isKept(experiment));
            TrainingEvents events = new TrainingEvents(outcomes, writers(store), displays, strideEnds);
            end = new Trainer(experiment.setup(), threads).train(population, from, experiment.schedule(), events);
            store.force();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Comparison members = new Comparison(outcomes.results(population, settings));
        RecordedMembers wanted = chosen.map(choice -> choice.finallyOf(members)).orElse(known);
        boolean wasInterrupted = end.reason().equals(Optional.of(StopReason.INTERRUPT));
        if (!wanted.areThose(stored) && !wasInterrupted) {
            new RecordCompletion(folder, experiment).complete(wanted);
        }
        return new TrainingResult(wasInterrupted ? RunStatus.INTERRUPTED : RunStatus.DONE, end.step(), members);
    }

    /** A part's members are written under the numbers that they have in the run. */
    private List<TrainingListener> writers(RecordStore store) {
        int first = Math.toIntExact(population.memberSet().number(0));
        return first == 0
                ? store.writers()
                : List.of(event -> {
                    for (TrainingListener writer : store.writers()) {
                        writer.hear(event instanceof TrainingEvent.Recorded recorded ? recorded.from(first) : event);
                    }
                });
    }

    private RecordedMembers ofPart() {
        return RecordedMembers.of(
                experiment.members(), population.memberSet().numbers().mapToInt(Math::toIntExact));
    }

    private RecordStore store(RunCheckpoint checkpoint, RecordedMembers known) throws IOException {
        return checkpoint.exists()
                ? RecordStore.reopen(folder, checkpoint.content().records(), settings, medians)
                : RecordStore.create(
                        folder, new RecordsJson(experiment.objective().layout(), known), settings, medians);
    }

    private Cadence cadence(long from) {
        CheckpointEvery every = experiment.config().record().checkpoint();
        return every instanceof CheckpointEvery.Steps steps
                ? Cadence.everySteps(steps.count(), from)
                : Cadence.every(((CheckpointEvery.Time) every).time(), System::nanoTime);
    }

    /** The median losses of each setting, if there are several. */
    LossCurves medianLosses() {
        return medians.curves();
    }

    /** Where a function's members started and ended. */
    Optional<EndPoints> endPoints(Comparison members) {
        return starts.map(positions -> new EndPoints(
                experiment.subject().function().orElseThrow().variables(),
                positions,
                positions().orElseThrow(),
                members.members()));
    }

    private Optional<double[][]> positions() {
        return experiment
                .subject()
                .function()
                .map(function ->
                        function.variables().stream().map(population::perMember).toArray(double[][]::new));
    }
}
