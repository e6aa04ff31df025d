package org.gradlab.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.gradlab.experiment.Experiment;
import org.gradlab.objective.RecordLayout;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.LossCurves;
import org.gradlab.restart.MedianLosses;
import org.gradlab.restart.MemberSettings;
import org.gradlab.restart.Outcomes;
import org.gradlab.restart.basin.EndPoints;
import org.gradlab.state.Population;
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
    private final ChosenMembers chosen;

    /** [variables, members] before the first step; empty for a network. */
    private final Optional<double[][]> starts;

    RecordedTraining(Experiment experiment, RunFolder folder, Population population) {
        this.experiment = experiment;
        this.folder = folder;
        this.population = population;
        this.settings = MemberSettings.of(population, experiment.setup().hyperparameters());
        this.medians = new MedianLosses(settings);
        this.chosen = new ChosenMembers(
                experiment.config().record().members().orElseThrow(),
                population.members(),
                experiment.config().seed());
        this.starts = positions();
    }

    /** Trains all members, or as far as {@code stop} lets them. Modified: the population. */
    TrainingResult train(int threads, StopRequest stop, Displays displays) throws IOException {
        RecordLayout layout = experiment.objective().layout();
        Outcomes outcomes = Outcomes.of(
                population, experiment.setup(), experiment.schedule().steps(), experiment.target());
        EarlyEnd earlyEnd =
                new EarlyEnd(stop, experiment.config().training().stop().time());
        TrainingEnd end;
        RecordedMembers known = chosen.beforehand();
        try (RecordFiles files = RecordFiles.create(folder, new RecordsJson(layout, known));
                SummaryWriter summary = SummaryWriter.create(folder, layout, population.members());
                MedianWriter ofSettings = MedianWriter.create(folder, settings, medians)) {
            List<TrainingListener> writers = List.of(new RecordWriter(files), summary, ofSettings);
            TrainingEvents events = new TrainingEvents(outcomes, writers, displays, step -> earlyEnd.reason());
            end = new Trainer(experiment.setup(), threads).train(population, experiment.schedule(), events);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Comparison members = new Comparison(outcomes.results(population, settings));
        RecordedMembers wanted = chosen.finallyOf(members);
        boolean wasInterrupted = end.reason().equals(Optional.of(StopReason.INTERRUPT));
        if (wanted.count() > known.count() && !wasInterrupted) {
            new RecordCompletion(folder, experiment).complete(wanted);
        }
        return new TrainingResult(wasInterrupted ? RunStatus.INTERRUPTED : RunStatus.DONE, end.step(), members);
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
