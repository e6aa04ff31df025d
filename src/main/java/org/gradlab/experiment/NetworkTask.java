package org.gradlab.experiment;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.binding.error.Positions;
import org.gradlab.config.Config;
import org.gradlab.config.LoadedConfig;
import org.gradlab.config.ModelConfig;
import org.gradlab.config.ModelStart;
import org.gradlab.config.NetworkConfig;
import org.gradlab.curvature.Sharpness;
import org.gradlab.data.DataParts;
import org.gradlab.data.Scaler;
import org.gradlab.data.Targets;
import org.gradlab.initializer.Initializer;
import org.gradlab.network.Network;
import org.gradlab.network.NumberedLayer;
import org.gradlab.objective.Batching;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.state.Population;

/** A network and the data that it learns from. */
record NetworkTask(NetworkConfig config, PreparedData data, NetworkObjective objective, long seed)
        implements TrainingTask {

    static NetworkTask of(NetworkConfig network, LoadedConfig loaded) throws IOException, ConfigException {
        Config config = loaded.config();
        PreparedData data = PreparedData.of(network, config.seed(), loaded.positions());
        Batching batching = new Batching(
                batchSize(data.parts().train().rows(), loaded),
                config.training().shuffle(),
                config.seed());
        NetworkObjective objective = new NetworkObjective(
                network.model().network(data.parts().train().features()),
                network.loss(),
                data.parts(),
                batching,
                data.targets() instanceof Targets.Classes);
        requireStarts(network.model(), objective.network(), loaded.positions());
        return new NetworkTask(
                network,
                data,
                config.record().sharpness() ? objective.with(new Sharpness()) : objective,
                config.seed());
    }

    /** An initializer that cannot start its layer is told. */
    private static void requireStarts(ModelConfig model, Network network, Positions positions) throws ConfigException {
        if (model.start() instanceof ModelStart.Drawn drawn) {
            List<Initializer> initializers = model.initializers(drawn);
            for (int l = 1; l <= network.depth(); l++) {
                NumberedLayer layer = network.layer(l);
                Optional<String> expected = initializers.get(l - 1).refusal(layer.inputs(), layer.units());
                if (expected.isPresent()) {
                    boolean isOwn = model.layers().get(l - 1).initializer().isPresent();
                    String key = isOwn ? "model.layers[" + (l - 1) + "].initializer" : "model.initializer";
                    throw new ConfigException(positions.error(key, expected.get()));
                }
            }
        }
    }

    private static int batchSize(int rows, LoadedConfig loaded) throws ConfigException {
        int size = loaded.config().training().batchSize().orElse(rows);
        if (size > rows) {
            throw new ConfigException(loaded.positions()
                    .error("training.batchSize", "at most " + rows + ", the rows of the training data"));
        }
        return size;
    }

    @Override
    public int stepsPerEpoch() {
        return objective.stepsPerEpoch();
    }

    @Override
    public void draw(MemberPlan members, Population population) throws IOException {
        if (config.model().start() instanceof ModelStart.Drawn start) {
            new RandomStart(objective.network(), config.model().initializers(start), seed).draw(members, population);
        } else {
            ParameterFiles.read(((ModelStart.FromFile) config.model().start()).file(), members::start, population);
        }
    }

    @Override
    public Optional<ModelCard> model() {
        Scaler scaler = data.scaler();
        Targets targets = data.targets();
        return Optional.of(new ModelCard(
                data.parts().train().featureNames(),
                scaler.shift(),
                scaler.scale(),
                targets instanceof Targets.Classes classes ? classes.names() : List.of(),
                targets instanceof Targets.Numbers numbers ? numbers.names() : List.of()));
    }

    @Override
    public Optional<String> dataFingerprint() {
        return Optional.of(data.fingerprint());
    }

    @Override
    public String words() {
        Network network = objective.network();
        return network.inputs() + "-"
                + IntStream.rangeClosed(1, network.depth())
                        .mapToObj(l -> Integer.toString(network.layer(l).units()))
                        .collect(Collectors.joining("-"))
                + " network";
    }

    @Override
    public List<Integer> rows() {
        DataParts parts = data.parts();
        return List.of(
                parts.train().rows(), parts.validation().rows(), parts.test().rows());
    }

    @Override
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("trainingRows", (long) data.parts().train().rows());
        counts.put("validationRows", (long) data.parts().validation().rows());
        counts.put("testRows", (long) data.parts().test().rows());
        return counts;
    }
}
