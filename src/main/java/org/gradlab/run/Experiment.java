package org.gradlab.run;

import org.gradlab.config.Config;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.restart.Target;
import org.gradlab.train.Population;
import org.gradlab.train.Schedule;

/**
 * Everything that a config stands for, ready to be trained.
 *
 * @param engine the engine and why it was chosen
 * @param start the population before its first step
 * @param model what predictions need
 * @param dataFingerprint hash of the data before splitting
 */
record Experiment(
        Config config,
        ChosenEngine engine,
        NetworkObjective objective,
        Optimizer optimizer,
        Schedule schedule,
        Population start,
        Target target,
        ModelCard model,
        String dataFingerprint) {}
