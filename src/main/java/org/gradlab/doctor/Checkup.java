package org.gradlab.doctor;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.LoadedConfig;
import org.gradlab.data.DataException;
import org.gradlab.diagnosis.Diagnosis;
import org.gradlab.diagnosis.MemberDiagnosis;
import org.gradlab.diagnosis.MemberFacts;
import org.gradlab.diagnosis.TrainingFacts;
import org.gradlab.experiment.Experiment;
import org.gradlab.experiment.ExperimentBuilder;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.MemberResult;
import org.gradlab.restart.MemberSettings;
import org.gradlab.restart.Outcomes;
import org.gradlab.run.RunRecord;
import org.gradlab.state.MemberSet;
import org.gradlab.state.Population;
import org.gradlab.train.Trainer;

/** Diagnoses the members of a network's training. */
public final class Checkup {

    private final TrainingFacts facts;
    private final Starts starts;

    private Checkup(Experiment experiment, NetworkObjective objective, Population start) {
        this.facts = FactsReader.of(experiment, objective);
        this.starts = new Starts(objective.network(), start);
    }

    /** The diagnosis of the stored members of a run that has come to its end; empty if it is not of a network, or if its data is no longer there. */
    public static Optional<Diagnosis> of(RunRecord run) throws IOException, ConfigException {
        if (run.isOfFunction()) {
            return Optional.empty();
        }
        Experiment experiment;
        try {
            experiment = run.experiment();
        } catch (DataException | ConfigException e) {
            return Optional.empty();
        }
        NetworkObjective objective = (NetworkObjective) experiment.objective();
        MemberTable table = StoredTable.read(run.folder(), objective.network().depth());
        MemberSet stored = MemberSet.of(
                table.members().keySet().stream().mapToLong(Integer::longValue).toArray());
        return Optional.of(
                new Checkup(experiment, objective, experiment.start(stored)).diagnosis(table, run.requireComparison()));
    }

    /** Trains the network of a config and diagnoses it; nothing is written. */
    static Trial trial(LoadedConfig config, int threads) throws IOException, ConfigException {
        Experiment experiment = ExperimentBuilder.experiment(config);
        NetworkObjective objective = (NetworkObjective) experiment.objective();
        Checkup checkup = new Checkup(experiment, objective, experiment.start());
        Population population = experiment.start();
        MemberTable table = new MemberTable(
                population.members(),
                experiment.schedule().records(),
                objective.network().depth());
        Outcomes outcomes = Outcomes.of(
                population, experiment.setup(), experiment.schedule().steps(), experiment.target());
        new Trainer(experiment.setup(), threads).train(population, experiment.schedule(), event -> {
            table.add(event, objective.layout());
            outcomes.accept(event);
        });
        Comparison comparison = new Comparison(outcomes.results(
                population, MemberSettings.of(population, experiment.setup().hyperparameters())));
        return new Trial(comparison, checkup.diagnosis(table, comparison));
    }

    private Diagnosis diagnosis(MemberTable table, Comparison comparison) {
        Map<Integer, MemberDiagnosis> members = new TreeMap<>();
        for (Comparison setting : comparison.bySetting().values()) {
            List<MemberResult> stored = setting.ranked().stream()
                    .filter(result -> table.has(result.member()))
                    .toList();
            boolean areAlike =
                    starts.areAlike(stored.stream().map(MemberResult::member).toList());
            for (MemberResult result : stored) {
                int member = result.member();
                members.put(
                        member,
                        MemberDiagnosis.of(
                                facts,
                                memberFacts(result, areAlike),
                                table.members().get(member)));
            }
        }
        return new Diagnosis(facts, List.copyOf(members.values()));
    }

    private MemberFacts memberFacts(MemberResult result, boolean startsLikeOthers) {
        return new MemberFacts(
                result.member(),
                result.setting().learningRate(),
                result.targetStep(),
                result.divergedStep(),
                starts.symmetricLayers(result.member()),
                startsLikeOthers);
    }
}
