package org.gradlab.run;

import java.io.IOException;
import java.util.Optional;
import org.gradlab.experiment.Experiment;
import org.gradlab.experiment.ParameterFiles;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.record.RunFolder;
import org.gradlab.solution.EndPointProof;
import org.gradlab.solution.NetworkEnds;
import org.gradlab.state.Population;

/**
 * The members of a run as they ended, with what they minimized.
 *
 * @param trained with their parameters at the end
 */
public record TrainedMembers(Experiment experiment, Population trained) {

    /**
     * The members of the run in {@code folder}, which trained {@code experiment}.
     *
     * @throws org.gradlab.data.DataException if the data that it was trained on cannot be read any more
     */
    static TrainedMembers read(RunFolder folder, Experiment experiment) throws IOException {
        Population population = experiment.start();
        ParameterFiles.read(folder.finalParameters(), m -> m, population);
        return new TrainedMembers(experiment, population);
    }

    /** What each computes and with which parameters; empty if they are not networks with data, or too many. */
    public Optional<NetworkEnds> ends() {
        return experiment.objective() instanceof NetworkObjective network
                ? NetworkEnds.of(experiment.setup().engine(), network, trained)
                : Optional.empty();
    }

    /** Proofs of what their ends are. */
    public EndPointProof proof() {
        return new EndPointProof(experiment.setup().engine(), experiment.objective(), trained);
    }
}
