package org.gradlab.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gradlab.array.Precision;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.Config;
import org.gradlab.config.FunctionConfig;
import org.gradlab.config.LoadedConfig;
import org.gradlab.config.MemberChoice;
import org.gradlab.config.NetworkConfig;
import org.gradlab.config.RecordConfig;
import org.gradlab.config.StopConfig;
import org.gradlab.config.TrainingConfig;
import org.gradlab.engine.ChosenEngine;
import org.gradlab.engine.Engines;
import org.gradlab.objective.WrittenFunction;
import org.gradlab.restart.TargetReached;
import org.gradlab.text.Numbers;
import org.gradlab.train.NoImprovement;
import org.gradlab.train.RecordPlan;
import org.gradlab.train.Rest;
import org.gradlab.train.SmallGradient;
import org.gradlab.train.StopPlan;
import org.gradlab.train.StopRule;
import org.gradlab.train.TrainingSetup;

/**
 * The composition root: turns a config into the objects that train, and says where a config does not fit its data.
 * Nothing is written here, so a config with an error changes nothing.
 */
public final class ExperimentBuilder {

    /** Up to here every whole number is a float: a member keeps the step at which it ended among its numbers. */
    private static final int MOST_STEPS_IN_FLOATS = 1 << 24;

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

    /** The experiment of a config. */
    public static Experiment experiment(LoadedConfig loaded) throws IOException, ConfigException {
        ExperimentBuilder builder = new ExperimentBuilder(loaded);
        return builder.experiment(builder.choose());
    }

    private ChosenEngine choose() throws ConfigException {
        if (!ChosenEngine.has(config.engine(), config.precision())) {
            throw new ConfigException(loaded.positions()
                    .error("precision", "double, since " + Engines.VECTOR_REQUIREMENT + ", and only lanes has float"));
        }
        return ChosenEngine.choose(
                config.engine(),
                config.precision(),
                subject.objective().work(),
                config.members(),
                schedule().stepsWithRecords(subject.objective().evaluatedBatches()));
    }

    /** The experiment of a config on the engine of that name, to repeat a run. */
    public static Experiment experiment(LoadedConfig loaded, String engineName) throws IOException, ConfigException {
        ExperimentBuilder builder = new ExperimentBuilder(loaded);
        return builder.experiment(
                new ChosenEngine(ChosenEngine.named(engineName, builder.config.precision()), "as the run"));
    }

    private Experiment experiment(ChosenEngine engine) throws ConfigException {
        RecordPlan schedule = schedule();
        TrainingSetup setup = new TrainingSetup(engine.engine(), subject.objective(), config.optimizer(), stops());
        return new Experiment(
                complete(schedule),
                engine,
                subject,
                setup,
                schedule,
                config.restarts().target());
    }

    /** The config with the defaults that depend on the subject. */
    private Config complete(RecordPlan schedule) throws ConfigException {
        return new Config(
                config.name(),
                config.seed(),
                config.engine(),
                config.precision(),
                subject.config(),
                config.optimizer(),
                config.training(),
                config.restarts(),
                new RecordConfig(
                        OptionalLong.of(schedule.recordEvery()),
                        evaluates() ? OptionalLong.of(schedule.evaluateEvery()) : OptionalLong.empty(),
                        Optional.of(recordedMembers(schedule)),
                        config.record().csv(),
                        config.record().checkpoint()));
    }

    private MemberChoice recordedMembers(RecordPlan schedule) throws ConfigException {
        Optional<MemberChoice> written = config.record().members();
        if (written.isEmpty()) {
            return schedule.records() > RecordConfig.MANY_ROWS / rowsPerRecord()
                    ? RecordConfig.STANDARD_CHOICE
                    : new MemberChoice.All();
        }
        if (written.get() instanceof MemberChoice.Listed listed
                && Collections.max(listed.members()) >= config.members()) {
            throw new ConfigException(loaded.positions()
                    .error(
                            "record.members",
                            "members up to " + (config.members() - 1) + ", since there are " + config.members()
                                    + ", counted from 0",
                            Collections.max(listed.members()).toString()));
        }
        return written.get();
    }

    /** A row a layer or variable of every member. */
    private long rowsPerRecord() {
        return (long) config.members() * subject.objective().layout().sites().size();
    }

    private RecordPlan schedule() throws ConfigException {
        long steps = steps();
        if (config.precision() == Precision.FLOAT && steps > MOST_STEPS_IN_FLOATS) {
            throw new ConfigException(loaded.positions()
                    .error(
                            "precision",
                            "double, since floats number no more than " + Numbers.count(MOST_STEPS_IN_FLOATS)
                                    + " steps"));
        }
        return new RecordCadence(steps, config.members(), subject.objective())
                .plan(config.record().every(), config.record().evaluate());
    }

    /** Whether there are numbers that only evaluations take. */
    private boolean evaluates() {
        return !subject.objective().layout().evaluatedColumns().isEmpty();
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

    private StopPlan stops() throws ConfigException {
        StopConfig stop = config.training().stop();
        List<StopRule> rules = new ArrayList<>();
        if (stop.target()) {
            rules.add(new TargetReached(config.restarts().target()));
        }
        stop.gradientNorm().map(SmallGradient::new).ifPresent(rules::add);
        stop.patience().ifPresent(rules::add);
        if (stop.rest()) {
            rules.add(new Rest());
        }
        return new StopPlan(rules, lossColumn(stop), config.training().restore() == TrainingConfig.Restore.BEST);
    }

    /** The loss whose lowest is a member's best. */
    private String lossColumn(StopConfig stop) throws ConfigException {
        String column = stop.patience().map(NoImprovement::column).orElse("loss");
        if (!subject.objective().layout().memberColumns().contains(column)) {
            throw new ConfigException(loaded.positions()
                    .error("training.stop.patience.of", "loss, since the data has no validation part"));
        }
        return column;
    }
}
