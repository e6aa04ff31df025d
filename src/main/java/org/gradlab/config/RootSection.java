package org.gradlab.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.gradlab.config.binding.Choice;
import org.gradlab.config.binding.Fields;
import org.gradlab.config.binding.Key;
import org.gradlab.config.binding.Section;
import org.gradlab.config.binding.Text;
import org.gradlab.config.binding.WholeNumber;

/** The keys at the top of a configuration, and what must hold between its sections. */
final class RootSection {

    /** What a run may be called, which makes it fit for a folder's name. */
    static final Pattern NAME_PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    static final String NAME_EXPECTED = "a name of letters, digits, '.', '_' and '-' (a number in quotes)";

    private static final Key<Config, String> NAME = Key.optional(
            "name",
            new Text(NAME_PATTERN, NAME_EXPECTED),
            "the file's name without its extension",
            config -> Optional.of(config.name()),
            "names the run's folder");
    private static final Key<Config, Long> SEED =
            Key.standard("seed", WholeNumber.any(), 0L, Config::seed, "decides every random number of the run");
    private static final Key<Config, EngineChoice> ENGINE = Key.standard(
            "engine",
            Choice.of(EngineChoice.values(), EngineChoice::word),
            EngineChoice.AUTO,
            Config::engine,
            "what does the arithmetic; auto picks the faster one");
    private static final Key<Config, LossName> LOSS = Key.required(
            "loss", Choice.of(LossName.values(), LossName::word), Config::loss, "what training makes small");
    private static final Key<Config, OptimizerConfig> OPTIMIZER =
            Key.required("optimizer", OptimizerSection.section(), Config::optimizer, "how gradients become updates");
    private static final Key<Config, TrainingConfig> TRAINING = Key.required(
            "training",
            TrainingSection.section(),
            Config::training,
            "how long to train and on how many rows at a time");
    private static final Key<Config, RestartsConfig> RESTARTS = Key.standard(
            "restarts",
            RestartsSection.section(),
            new RestartsConfig(1, Optional.empty()),
            Config::restarts,
            "how many members are trained");
    private static final Key<Config, RecordConfig> RECORD = Key.standard(
            "record",
            RecordSection.section(),
            new RecordConfig(OptionalLong.empty()),
            Config::record,
            "when measures are taken");

    private final String defaultName;
    private final Key<Config, DataConfig> data;
    private final Key<Config, ModelConfig> model;

    private RootSection(Path folder, String defaultName) {
        this.defaultName = defaultName;
        this.data = Key.required("data", DataSection.in(folder), Config::data, "what the network learns from");
        this.model = Key.required("model", ModelSection.in(folder), Config::model, "the network");
    }

    /** The section of a configuration in {@code folder} that is called {@code defaultName} unless it says otherwise. */
    static Section<Config> in(Path folder, String defaultName) {
        return new RootSection(folder, defaultName).section();
    }

    private Section<Config> section() {
        return new Section<>(
                "top level",
                List.of(NAME, SEED, ENGINE, data, model, LOSS, OPTIMIZER, TRAINING, RESTARTS, RECORD),
                List.of(this::checkLossFitsOutput, this::checkLossFitsTargets, this::checkAccuracyFitsTargets),
                this::construct);
    }

    private Config construct(Fields fields) {
        return new Config(
                fields.find(NAME).orElse(defaultName),
                fields.get(SEED),
                fields.get(ENGINE),
                fields.get(data),
                fields.get(model),
                fields.get(LOSS),
                fields.get(OPTIMIZER),
                fields.get(TRAINING),
                fields.get(RESTARTS),
                fields.get(RECORD));
    }

    private void checkLossFitsOutput(Fields fields) {
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
    private void checkLossFitsTargets(Fields fields) {
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

    private void checkAccuracyFitsTargets(Fields fields) {
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
}
