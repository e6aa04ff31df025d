package org.gradlab.experiment;

import java.io.IOException;
import java.util.OptionalLong;
import org.gradlab.config.Config;
import org.gradlab.engine.ChosenEngine;
import org.gradlab.objective.Objective;
import org.gradlab.restart.Target;
import org.gradlab.state.MemberSet;
import org.gradlab.state.Population;
import org.gradlab.train.RecordPlan;
import org.gradlab.train.TrainingSetup;

/**
 * Everything that a config stands for, ready to be trained.
 *
 * @param config every default filled in
 * @param engine the engine and why it was chosen
 * @param subject what is trained
 */
public record Experiment(
        Config config,
        ChosenEngine engine,
        TrainingTask subject,
        TrainingSetup setup,
        RecordPlan schedule,
        Target target) {

    public Objective objective() {
        return subject.objective();
    }

    /** Steps between evaluations, where these are rarer than records and have something to evaluate. */
    public OptionalLong evaluateEvery() {
        boolean isRarer = objective().evaluatedBatches() > 0 && schedule.evaluations() < schedule.records();
        return isRarer ? OptionalLong.of(schedule.evaluateEvery()) : OptionalLong.empty();
    }

    /** How many members there are. */
    public int members() {
        return config.members();
    }

    /** All members before their first step; a new population. */
    public Population start() throws IOException {
        return start(MemberSet.range(0, members()));
    }

    /** One of the members alone, before its first step: it is trained as among the others, bit for bit. */
    public Population start(int member) throws IOException {
        return start(MemberSet.of(member));
    }

    /** Some of the members before their first step. */
    public Population start(MemberSet some) throws IOException {
        MemberPlan plan = new MemberPlan(setup.hyperparameters(), some);
        Population population = setup.population(some);
        plan.set(population);
        subject.draw(plan, population);
        return population;
    }
}
