package org.gradlab.moment;

import java.io.IOException;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.LoadedConfig;
import org.gradlab.engine.EngineChoice;
import org.gradlab.experiment.Experiment;
import org.gradlab.experiment.ExperimentBuilder;
import org.gradlab.run.StoredRun;
import org.gradlab.state.Population;
import org.gradlab.train.RecordPlan;
import org.gradlab.train.Replay;

/**
 * One member before the update of a step.
 *
 * @param experiment what the member is one of
 * @param member its number in the run
 * @param state the member's parameters, statistics and memory, with all updates before {@code step} made
 */
public record Moment(Experiment experiment, int member, long step, Population state) {

    /**
     * A member of the training that {@code loaded} describes.
     *
     * @throws IllegalArgumentException if there is no such member or step
     */
    public static Moment of(LoadedConfig loaded, int member, long step) throws IOException, ConfigException {
        String engine = loaded.config().engine() == EngineChoice.ND4J ? "nd4j" : "lanes";
        return of(ExperimentBuilder.experiment(loaded, engine), member, step);
    }

    /**
     * A member of a stored run, trained again up to {@code step} on the run's engine.
     *
     * @throws IllegalArgumentException if there is no such member or step
     */
    public static Moment of(StoredRun run, int member, long step) throws IOException, ConfigException {
        return of(run.experiment(), member, step);
    }

    private static Moment of(Experiment experiment, int member, long step) throws IOException {
        int members = experiment.members();
        require(member >= 0 && member < members, "--member: expected 0 to " + (members - 1) + "; found " + member);
        long steps = experiment.schedule().steps();
        require(step >= 0 && step <= steps, "--step: expected 0 to " + steps + "; found " + step);
        Population state = experiment.start(member);
        if (step > 0) {
            new Replay(experiment.setup())
                    .run(state, new RecordPlan(step, step), (at, workspace) -> {}, observation -> {});
        }
        return new Moment(experiment, member, step, state);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
