package org.gradlab.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.gradlab.array.Engine;
import org.gradlab.config.Config;
import org.gradlab.config.ConfigLoader;
import org.gradlab.config.InitializerConfig;
import org.gradlab.config.LoadedConfig;
import org.gradlab.config.NetworkConfig;
import org.gradlab.config.RecordConfig;
import org.gradlab.config.RestartsConfig;
import org.gradlab.config.TrainingConfig;
import org.gradlab.config.error.ConfigException;
import org.gradlab.data.Scaler;
import org.gradlab.data.Targets;
import org.gradlab.network.Layer;
import org.gradlab.network.Network;
import org.gradlab.objective.Batching;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.restart.Target;
import org.gradlab.train.Population;
import org.gradlab.train.Schedule;

/**
 * The composition root: turns a config into the objects that train, and says where a config does not fit its data.
 * Nothing is written here, so a config with an error changes nothing.
 */
final class Assembly {

    /** Record steps of a run whose config does not say how many it wants... */
    private static final int RECORDS = 100;

    /** ... unless that makes more rows of layers than this: a large population would fill the disk. */
    private static final long ROWS = 1_000_000;

    private final LoadedConfig loaded;
    private final Config config;
    private final NetworkConfig model;
    private final PreparedData data;
    private final NetworkObjective objective;

    private Assembly(LoadedConfig loaded, NetworkConfig model) throws IOException, ConfigException {
        this.loaded = loaded;
        this.config = loaded.config();
        this.model = model;
        this.data = PreparedData.of(model, config.seed(), loaded.positions());
        Network network = Models.network(model.model(), data.parts().train().features());
        Batching batching = new Batching(batchSize(), config.training().shuffle(), config.seed());
        boolean classes = data.targets() instanceof Targets.Classes;
        this.objective = new NetworkObjective(network, Models.loss(model.loss()), data.parts(), batching, classes);
    }

    private static Assembly of(LoadedConfig loaded) throws IOException, ConfigException {
        if (loaded.config().objective() instanceof NetworkConfig network) {
            return new Assembly(loaded, network);
        }
        // The one place that does not take a function.
        throw new ConfigException(loaded.positions().error("objective", "a network, with the keys data, model, loss"));
    }

    /** The experiment of a config with all its members. */
    static Experiment experiment(LoadedConfig loaded) throws IOException, ConfigException {
        Assembly assembly = of(loaded);
        int members = loaded.config().members();
        ChosenEngine engine = ChosenEngine.choose(
                loaded.config().engine(), assembly.objective.network(), assembly.batchSize(), members);
        return assembly.experiment(engine, 0, members);
    }

    /** The experiment of a stored run with one of its members alone, on the engine that trained it. */
    static Experiment replay(StoredRun run, int member) throws IOException, ConfigException {
        Assembly assembly = of(ConfigLoader.load(run.folder().config(), List.of()));
        Engine engine = ChosenEngine.named(run.info().provenance().engine());
        return assembly.experiment(new ChosenEngine(engine, "as the run"), member, 1);
    }

    private Experiment experiment(ChosenEngine engine, int firstMember, int members)
            throws IOException, ConfigException {
        Schedule schedule = schedule();
        return new Experiment(
                withRecordEvery(schedule.recordEvery()),
                engine,
                objective,
                Models.optimizer(config.optimizer()),
                schedule,
                start(firstMember, members),
                target(config),
                modelCard(),
                data.fingerprint());
    }

    /** The config with its one default that depends on the data. */
    private Config withRecordEvery(long steps) {
        return new Config(
                config.name(),
                config.seed(),
                config.engine(),
                config.objective(),
                config.optimizer(),
                config.training(),
                config.restarts(),
                new RecordConfig(OptionalLong.of(steps)));
    }

    private int batchSize() throws ConfigException {
        int rows = data.parts().train().rows();
        int size = config.training().batchSize().orElse(rows);
        if (size > rows) {
            throw new ConfigException(loaded.positions()
                    .error("training.batchSize", "at most " + rows + ", the rows of the training data"));
        }
        return size;
    }

    private Schedule schedule() throws ConfigException {
        long steps = steps();
        long rowsPerRecord = (long) config.members() * objective.network().depth();
        long records = Math.max(1, Math.min(RECORDS, ROWS / rowsPerRecord));
        return new Schedule(steps, config.record().every().orElse(Math.max(1, steps / records)));
    }

    private long steps() throws ConfigException {
        if (config.training().length() instanceof TrainingConfig.Steps steps) {
            return steps.count();
        }
        long epochs = ((TrainingConfig.Epochs) config.training().length()).count();
        long perEpoch = objective.stepsPerEpoch();
        if (epochs > Long.MAX_VALUE / perEpoch) {
            throw new ConfigException(loaded.positions().error("training.epochs", "fewer epochs"));
        }
        return epochs * perEpoch;
    }

    private Population start(int firstMember, int members) throws IOException {
        Members range = new Members(config.optimizer(), firstMember, members);
        Population population = new Population(objective.space(), range.learningRates(), range.momenta());
        if (model.model().initializer() instanceof InitializerConfig.FromFile given) {
            ParameterFiles.read(given.file(), range::start, population);
        } else {
            new RandomStart(objective.network(), Models.initializers(model.model()), config.seed())
                    .draw(range, population);
        }
        return population;
    }

    private static Target target(Config config) {
        Optional<RestartsConfig.Target> target = config.restarts().target();
        if (target.isEmpty()) {
            return new Target.None();
        }
        return target.get() instanceof RestartsConfig.LossTarget loss
                ? new Target.Loss(loss.value())
                : new Target.Accuracy(((RestartsConfig.AccuracyTarget) target.get()).value());
    }

    private ModelCard modelCard() {
        Network network = objective.network();
        List<ModelCard.LayerCard> layers = IntStream.rangeClosed(1, network.depth())
                .mapToObj(network::layer)
                .map((Layer layer) ->
                        new ModelCard.LayerCard(layer.inputs(), layer.units(), layer.activation(), layer.bias()))
                .toList();
        Scaler scaler = data.scaler();
        List<String> features = data.parts().train().featureNames();
        boolean classes = data.targets() instanceof Targets.Classes;
        return new ModelCard(
                features,
                scaler.shift(),
                scaler.scale(),
                layers,
                classes ? ((Targets.Classes) data.targets()).names() : List.of(),
                classes ? List.of() : ((Targets.Numbers) data.targets()).names());
    }
}
