package org.gradlab.config;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.Values;
import org.gradlab.data.DataPlan;
import org.gradlab.data.Sine;
import org.gradlab.data.TargetKind;
import org.gradlab.loss.BinaryCrossEntropy;
import org.gradlab.loss.CategoricalCrossEntropy;
import org.gradlab.loss.Loss;
import org.gradlab.loss.Losses;
import org.gradlab.network.Activation;
import org.gradlab.network.LayerSpec;
import org.gradlab.network.Normalization.Position;
import org.gradlab.network.Sigmoid;
import org.gradlab.network.Softmax;
import org.gradlab.restart.Target;
import org.gradlab.state.Hyperparameter;

/** The keys at the top of a configuration whose objective is a network's loss, and what must hold between them. */
final class NetworkForm {

    private static final Key<Config, DataPlan> DATA =
            Key.required("data", DataPlan.SECTION, config -> network(config).data(), "the rows to learn from");
    private static final Key<Config, ModelConfig> MODEL = Key.required(
            "model", ModelSection.SECTION, config -> network(config).model(), "the layers and how they start");
    private static final Key<Config, Loss> LOSS =
            Key.required("loss", Losses.TYPE, config -> network(config).loss(), "what training makes small");
    private static final Key<Config, TrainingConfig> TRAINING = SharedKeys.training(TrainingConfig.OF_NETWORK);
    private static final Key<Config, RestartsConfig> RESTARTS = SharedKeys.restarts(RestartsConfig.OF_NETWORK);

    static final MappingType<Config> SECTION = new MappingType<>(
            "top level",
            new Keys<>(
                    List.of(
                            SharedKeys.NAME,
                            SharedKeys.SEED,
                            SharedKeys.ENGINE,
                            SharedKeys.PRECISION,
                            DATA,
                            MODEL,
                            LOSS,
                            SharedKeys.OPTIMIZER,
                            TRAINING,
                            RESTARTS,
                            SharedKeys.RECORD,
                            SharedKeys.SWEEP),
                    NetworkForm::construct),
            SharedKeys::checkPrecisionFitsEngine,
            NetworkForm::checkLossFitsOutput,
            NetworkForm::checkNothingBehindLogits,
            NetworkForm::checkLossFitsTargets,
            NetworkForm::checkAccuracyFitsTargets,
            fields -> SharedKeys.checkStop(NetworkForm.TRAINING, NetworkForm.RESTARTS, fields),
            NetworkForm::checkMembers);

    private NetworkForm() {}

    private static Config construct(Values fields) {
        return new Config(
                SharedKeys.name(fields),
                fields.get(SharedKeys.SEED),
                fields.get(SharedKeys.ENGINE),
                fields.get(SharedKeys.PRECISION),
                new NetworkConfig(fields.get(DATA), fields.get(MODEL), fields.get(LOSS)),
                fields.get(SharedKeys.OPTIMIZER),
                fields.get(TRAINING),
                fields.get(RESTARTS),
                fields.get(SharedKeys.RECORD));
    }

    private static NetworkConfig network(Config config) {
        return (NetworkConfig) config.objective();
    }

    private static void checkLossFitsOutput(Values fields) {
        Optional<Activation> output =
                fields.find(MODEL).map(network -> network.output().activation());
        Optional<Loss> loss = fields.find(LOSS);
        if (output.isEmpty() || loss.isEmpty()) {
            return;
        }
        if (loss.get() instanceof CategoricalCrossEntropy && !(output.get() instanceof Softmax)) {
            rejectLoss(output.get(), "categoricalCrossEntropy needs softmax", fields);
        } else if (loss.get() instanceof BinaryCrossEntropy && !(output.get() instanceof Sigmoid)) {
            rejectLoss(output.get(), "binaryCrossEntropy needs sigmoid", fields);
        }
    }

    private static void rejectLoss(Activation output, String reason, Values fields) {
        fields.reject("loss", "a loss for a last layer of " + output.word() + " (" + reason + ")");
    }

    /** A loss that is computed from what the last activation is given does not see what stands behind it. */
    private static void checkNothingBehindLogits(Values fields) {
        Optional<Loss> loss = fields.find(LOSS).filter(Loss::takesLogits);
        if (loss.isEmpty() || fields.find(MODEL).isEmpty()) {
            return;
        }
        ModelConfig model = fields.get(MODEL);
        String last = "model.layers[" + (model.layers().size() - 1) + "].";
        String reason = " with " + loss.get().word() + ", which is computed from what the activation is given";
        LayerSpec output = model.output().spec();
        if (!output.dropout().isEmpty()) {
            fields.reject(last + "dropout", "no dropout in the last layer" + reason);
        }
        if (output.residual() > 0) {
            fields.reject(last + "residual", "no skip connection around the last layer" + reason);
        }
        output.normalization()
                .filter(normalization -> normalization.position() == Position.AFTER_ACTIVATION)
                .ifPresent(after -> fields.reject(
                        last + "normalization",
                        "no normalization after the last activation" + reason,
                        "position after"));
    }

    /** Cross-entropies compare probabilities; a sine wave's targets are none. A file's numbers may be. */
    private static void checkLossFitsTargets(Values fields) {
        boolean isSine =
                fields.find(DATA).filter(d -> d.source() instanceof Sine).isPresent();
        boolean comparesProbabilities = fields.find(LOSS)
                .filter(loss -> loss instanceof BinaryCrossEntropy || loss instanceof CategoricalCrossEntropy)
                .isPresent();
        if (isSine && comparesProbabilities) {
            fields.reject("loss", "mse or huber, since the targets of source sine are numbers");
        }
    }

    private static void checkAccuracyFitsTargets(Values fields) {
        boolean areNumbers = fields.find(DATA)
                .flatMap(d -> d.source().targetKind())
                .filter(kind -> kind == TargetKind.NUMBERS)
                .isPresent();
        boolean isAccuracy = fields.find(RESTARTS)
                .map(RestartsConfig::target)
                .filter(Target.Accuracy.class::isInstance)
                .isPresent();
        if (areNumbers && isAccuracy) {
            fields.reject("restarts.target.accuracy", "a target of loss, since the targets are numbers, not classes");
        }
    }

    private static void checkMembers(Values fields) {
        List<Hyperparameter> settings = Stream.of(
                        SharedKeys.settings(fields),
                        fields.find(MODEL).stream().flatMap(model -> model.hyperparameters().stream()),
                        fields.find(LOSS).stream().flatMap(loss -> loss.hyperparameters().stream()))
                .flatMap(Function.identity())
                .toList();
        Optional<Hyperparameter> longest = settings.stream()
                .max(Comparator.comparing(setting -> setting.values().size()));
        if (longest.isPresent() && fields.find(RESTARTS).isPresent()) {
            long members = Config.members(settings, fields.get(RESTARTS).count());
            SharedKeys.checkMembers(members, longest.get().name(), fields);
        }
    }
}
