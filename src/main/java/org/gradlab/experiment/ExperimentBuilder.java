package org.gradlab.experiment;

import java.io.IOException;
import java.util.OptionalLong;
import org.gradlab.array.Engine;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.Config;
import org.gradlab.config.FunctionConfig;
import org.gradlab.config.LoadedConfig;
import org.gradlab.config.NetworkConfig;
import org.gradlab.config.RecordConfig;
import org.gradlab.config.TrainingConfig;
import org.gradlab.engine.ChosenEngine;
import org.gradlab.objective.WrittenFunction;
import org.gradlab.state.Population;
import org.gradlab.train.RecordPlan;
import org.gradlab.train.TrainingSetup;

/**
 * The composition root: turns a config into the objects that train, and says where a config does not fit its data.
 * Nothing is written here, so a config with an error changes nothing.
 */
public final class ExperimentBuilder {

    /** Record steps of a run whose config does not say how many it wants... */
    private static final int RECORDS = 100;

    /** ... unless that makes more rows of layers than this: a large population would fill the disk. */
    private static final long ROWS = 1_000_000;

    private final LoadedConfig loaded;
    private final Config config;
    private final TrainingTask subject;

    private ExperimentBuilder(LoadedConfig loaded) throws IOException, ConfigException {
        this.loaded = loaded;
        this.config = loaded.config();
        this.subject = subject(loaded);
    }

    private static TrainingTask subject(LoadedConfig loaded) throws IOException, ConfigException {
        if (loaded.config().objective() instanceof NetworkConfig network) {
            return NetworkTask.of(network, loaded);
        }
        FunctionConfig function = (FunctionConfig) loaded.config().objective();
        return function.function() instanceof WrittenFunction.ReluTeacher teacher
                ? new TeacherTask(function, teacher.objective(), loaded.config().seed())
                : FunctionTask.of(function, loaded);
    }

    /** The experiment of a config with all its members. */
    public static Experiment experiment(LoadedConfig loaded) throws IOException, ConfigException {
        ExperimentBuilder assembly = new ExperimentBuilder(loaded);
        int members = loaded.config().members();
        ChosenEngine engine = ChosenEngine.choose(loaded.config().engine(), assembly.subject.objective(), members);
        return assembly.experiment(engine, 0, members);
    }

    /** The experiment of a config with one of its members alone, on the engine of that name. */
    public static Experiment replay(LoadedConfig loaded, String engineName, int member)
            throws IOException, ConfigException {
        ExperimentBuilder assembly = new ExperimentBuilder(loaded);
        Engine engine = ChosenEngine.named(engineName);
        return assembly.experiment(new ChosenEngine(engine, "as the run"), member, 1);
    }

    private Experiment experiment(ChosenEngine engine, int firstMember, int members)
            throws IOException, ConfigException {
        RecordPlan schedule = schedule();
        TrainingSetup setup = new TrainingSetup(engine.engine(), subject.objective(), config.optimizer());
        return new Experiment(
                complete(schedule.recordEvery()),
                engine,
                subject,
                setup,
                schedule,
                start(setup, firstMember, members),
                config.restarts().target());
    }

    /** The config with the defaults that depend on the subject. */
    private Config complete(long recordEvery) {
        return new Config(
                config.name(),
                config.seed(),
                config.engine(),
                subject.config(),
                config.optimizer(),
                config.training(),
                config.restarts(),
                new RecordConfig(OptionalLong.of(recordEvery)));
    }

    private RecordPlan schedule() throws ConfigException {
        long steps = steps();
        long rowsPerRecord =
                (long) config.members() * subject.objective().layout().sites().size();
        long records = Math.max(1, Math.min(RECORDS, ROWS / rowsPerRecord));
        return new RecordPlan(steps, config.record().every().orElse(Math.max(1, steps / records)));
    }

    private long steps() throws ConfigException {
        if (config.training().length() instanceof TrainingConfig.Steps steps) {
            return steps.count();
        }
        long epochs = ((TrainingConfig.Epochs) config.training().length()).count();
        if (epochs > Long.MAX_VALUE / subject.stepsPerEpoch()) {
            throw new ConfigException(loaded.positions().error("training.epochs", "fewer epochs"));
        }
        return epochs * subject.stepsPerEpoch();
    }

    private Population start(TrainingSetup setup, int firstMember, int members) throws IOException {
        MemberPlan plan = new MemberPlan(setup.hyperparameters(), firstMember, members);
        Population population = setup.population(firstMember, members);
        plan.set(population);
        subject.draw(plan, population);
        return population;
    }
}
