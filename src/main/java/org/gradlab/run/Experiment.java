package org.gradlab.run;

import java.util.Optional;
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
 * @param targetWords the target as a person reads it; empty if there is none
 * @param model what predictions need
 * @param resolvedConfig the config with every default spelled out
 * @param dataFingerprint hash of the data before splitting
 */
record Experiment(
        String name,
        long seed,
        EngineChoice engine,
        NetworkObjective objective,
        Optimizer optimizer,
        Schedule schedule,
        Population start,
        Target target,
        Optional<String> targetWords,
        ModelCard model,
        String resolvedConfig,
        String dataFingerprint) {}
