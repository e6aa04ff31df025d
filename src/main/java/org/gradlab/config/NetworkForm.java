package org.gradlab.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradlab.binding.Choice;
import org.gradlab.binding.Key;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.Values;

/** The keys at the top of a configuration whose objective is a network's loss, and what must hold between them. */
final class NetworkForm {

    private static final Key<Config, LossName> LOSS = Key.required(
            "loss",
            Choice.of(LossName.values(), LossName::word),
            config -> network(config).loss(),
            "what training makes small");
    private static final Key<Config, TrainingConfig> TRAINING = SharedKeys.training(TrainingSection.ofNetwork());
    private static final Key<Config, RestartsConfig> RESTARTS = SharedKeys.restarts(RestartsSection.ofNetwork());

    private final String defaultName;
    private final Key<Config, DataConfig> data;
    private final Key<Config, ModelConfig> model;

    private NetworkForm(Path folder, String defaultName) {
        this.defaultName = defaultName;
        this.data = Key.required(
                "data", DataSection.in(folder), config -> network(config).data(), "the rows to learn from");
        this.model = Key.required(
                "model", ModelSection.in(folder), config -> network(config).model(), "the layers and how they start");
    }

    /** The section of a configuration in {@code folder} that is called {@code defaultName} unless it says otherwise. */
    static MappingType<Config> in(Path folder, String defaultName) {
        return new NetworkForm(folder, defaultName).section();
    }

    private MappingType<Config> section() {
        return new MappingType<>(
                "top level",
                List.of(
                        SharedKeys.NAME,
                        SharedKeys.SEED,
                        SharedKeys.ENGINE,
                        data,
                        model,
                        LOSS,
                        SharedKeys.OPTIMIZER,
                        TRAINING,
                        RESTARTS,
                        SharedKeys.RECORD),
                List.of(
                        this::checkLossFitsOutput,
                        this::checkLossFitsTargets,
                        this::checkAccuracyFitsTargets,
                        NetworkForm::checkMembers),
                this::construct);
    }

    private Config construct(Values fields) {
        return new Config(
                fields.find(SharedKeys.NAME).orElse(defaultName),
                fields.get(SharedKeys.SEED),
                fields.get(SharedKeys.ENGINE),
                new NetworkConfig(fields.get(data), fields.get(model), fields.get(LOSS)),
                fields.get(SharedKeys.OPTIMIZER),
                fields.get(TRAINING),
                fields.get(RESTARTS),
                fields.get(SharedKeys.RECORD));
    }

    private static NetworkConfig network(Config config) {
        return (NetworkConfig) config.objective();
    }

    private void checkLossFitsOutput(Values fields) {
        Optional<ActivationName> output =
                fields.find(model).map(network -> network.output().activation());
        Optional<LossName> loss = fields.find(LOSS);
        if (output.isEmpty() || loss.isEmpty()) {
            return;
        }
        if (loss.get() == LossName.CATEGORICAL_CROSS_ENTROPY && output.get() != ActivationName.SOFTMAX) {
            fields.reject(
                    "loss",
                    "a loss for a last layer of " + output.get().word() + " (categoricalCrossEntropy needs softmax)");
        } else if (loss.get() == LossName.BINARY_CROSS_ENTROPY && output.get() != ActivationName.SIGMOID) {
            fields.reject(
                    "loss",
                    "a loss for a last layer of " + output.get().word() + " (binaryCrossEntropy needs sigmoid)");
        }
    }

    /** Cross-entropies compare probabilities; a sine wave's targets are none. A file's numbers may be. */
    private void checkLossFitsTargets(Values fields) {
        boolean isSine = fields.find(data)
                .filter(d -> d.source() instanceof DataSource.Sine)
                .isPresent();
        if (isSine
                && fields.find(LOSS)
                        .filter(loss -> loss != LossName.MEAN_SQUARED_ERROR)
                        .isPresent()) {
            fields.reject("loss", "mse, since the targets of source sine are numbers");
        }
    }

    private void checkAccuracyFitsTargets(Values fields) {
        boolean areNumbers = fields.find(data)
                .flatMap(d -> d.source().targetKind())
                .filter(kind -> kind == TargetKind.NUMBERS)
                .isPresent();
        boolean isAccuracy = fields.find(RESTARTS)
                .flatMap(RestartsConfig::target)
                .filter(RestartsConfig.AccuracyTarget.class::isInstance)
                .isPresent();
        if (areNumbers && isAccuracy) {
            fields.reject("restarts.target.accuracy", "a target of loss, since the targets are numbers, not classes");
        }
    }

    private static void checkMembers(Values fields) {
        Optional<RestartsConfig> restarts = fields.find(RESTARTS);
        Optional<OptimizerConfig> optimizer = fields.find(SharedKeys.OPTIMIZER);
        if (restarts.isPresent() && optimizer.isPresent()) {
            long members = Product.of(restarts.get().count(), optimizer.get().combinations());
            SharedKeys.checkMembers(members, "optimizer.learningRate", fields);
        }
    }
}
