package org.gradlab.experiment;

import org.gradlab.config.Config;
import org.gradlab.engine.ChosenEngine;
import org.gradlab.objective.Objective;
import org.gradlab.restart.Target;
import org.gradlab.state.Population;
import org.gradlab.train.RecordPlan;
import org.gradlab.train.TrainingSetup;

/**
 * Everything that a config stands for, ready to be trained.
 *
 * @param config every default filled in
 * @param engine the engine and why it was chosen
 * @param subject what is trained
 * @param start the population before its first step
 */
public record Experiment(
        Config config,
        ChosenEngine engine,
        TrainingTask subject,
        TrainingSetup setup,
        RecordPlan schedule,
        Population start,
        Target target) {

    public Objective objective() {
        return subject.objective();
    }
}
