package org.gradlab.run;

import java.io.IOException;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.LoadedConfig;
import org.gradlab.experiment.Experiment;
import org.gradlab.experiment.ExperimentBuilder;
import org.gradlab.experiment.ParameterFiles;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.solution.NetworkEnds;
import org.gradlab.state.Population;

/** The trained networks of a run, from its config and its parameter files. */
final class StoredNetworks {

    private StoredNetworks() {}

    /** Where the members of the run in {@code folder} ended. */
    static NetworkEnds read(RunFolder folder, LoadedConfig config) throws IOException, ConfigException {
        Experiment experiment = ExperimentBuilder.experiment(config);
        Population population = experiment.start();
        ParameterFiles.read(folder.finalParameters(), m -> m, population);
        return NetworkEnds.of(experiment.setup().engine(), (NetworkObjective) experiment.objective(), population);
    }
}
