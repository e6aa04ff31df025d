package org.gradlab.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradlab.array.Precision;
import org.gradlab.binding.Axes;
import org.gradlab.binding.Choice;
import org.gradlab.binding.Key;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.Text;
import org.gradlab.binding.Values;
import org.gradlab.binding.WholeNumber;
import org.gradlab.binding.YamlValue;
import org.gradlab.engine.EngineChoice;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.optimizer.Optimizers;
import org.gradlab.restart.Target;
import org.gradlab.state.Hyperparameter;

/** The keys at the top of a configuration that are the same whatever is minimized. */
final class SharedKeys {

    /** What a run may be called, which makes it fit for a folder's name. */
    static final Pattern NAME_PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    static final String NAME_EXPECTED = "a name of letters, digits, '.', '_' and '-' (a number in quotes)";

    private static final String NAMELESS = "run";

    static final Key<Config, Optional<String>> NAME = Key.optional(
            "name",
            new Text(NAME_PATTERN, NAME_EXPECTED),
            "the file's name without its extension",
            config -> Optional.of(config.name()),
            "names the run's folder");
    static final Key<Config, Long> SEED =
            Key.standard("seed", WholeNumber.any(), 0L, Config::seed, "decides every random number of the run");
    static final Key<Config, EngineChoice> ENGINE = Key.standard(
            "engine",
            Choice.of(EngineChoice.values(), EngineChoice::word),
            EngineChoice.AUTO,
            Config::engine,
            "what does the arithmetic; auto picks the fastest one");
    static final Key<Config, Precision> PRECISION = Key.standard(
            "precision",
            Choice.of(Precision.values(), Precision::word),
            Precision.DOUBLE,
            Config::precision,
            "the numbers that it computes with; only engine lanes has floats");
    static final Key<Config, Optimizer> OPTIMIZER =
            Key.required("optimizer", Optimizers.SECTION, Config::optimizer, "how gradients become updates");
    static final Key<Config, RecordConfig> RECORD = Key.standard(
            "record",
            RecordConfig.SECTION,
            RecordConfig.STANDARD,
            Config::record,
            "when measures are taken, and of whom they are stored");

    /** The keys that take several values in turn. */
    static final Axes AXES = new Axes();

    static final String SWEEP_NAME = "sweep";

    /** Declared for the reference and for what is wrong with it: a configuration is one of those that a sweep stands for. */
    static final Key<Config, Optional<Map<String, List<YamlValue>>>> SWEEP = Key.optional(
            SWEEP_NAME,
            AXES,
            "none",
            config -> Optional.empty(),
            "keys that take several values: all combinations are trained");

    private SharedKeys() {}

    static Key<Config, TrainingConfig> training(MappingType<TrainingConfig> section) {
        return Key.required("training", section, Config::training, "how long to train");
    }

    static Key<Config, RestartsConfig> restarts(MappingType<RestartsConfig> section) {
        return Key.standard(
                "restarts",
                section,
                new RestartsConfig(1, new Target.None()),
                Config::restarts,
                "how many members are trained");
    }

    /** The name of a run: as written, or else the file's name without folder and extension, with '-' for what no name may have. */
    static String name(Values fields) {
        return fields.get(NAME).orElseGet(() -> nameOf(fields.source()));
    }

    private static String nameOf(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        String clean = name.replaceFirst("\\.ya?ml$", "")
                .replaceAll("[^A-Za-z0-9._-]+", "-")
                .replaceFirst("^[._-]+", "");
        return clean.isEmpty() ? NAMELESS : clean;
    }

    /** Rejects {@code keyPath} if it makes more members than one run may have. */
    static void checkMembers(long members, String keyPath, Values fields) {
        if (members > Config.MOST_MEMBERS) {
            fields.reject(
                    keyPath,
                    String.format(Locale.ROOT, "at most %,d members in all", Config.MOST_MEMBERS),
                    members == Long.MAX_VALUE ? "far more" : String.format(Locale.ROOT, "%,d", members));
        }
    }

    /** A member can stop at its target only if there is one. */
    static void checkStop(Key<Config, TrainingConfig> training, Key<Config, RestartsConfig> restarts, Values fields) {
        boolean stops =
                fields.find(training).filter(config -> config.stop().target()).isPresent();
        boolean isNone = fields.find(restarts)
                .filter(config -> config.target() instanceof Target.None)
                .isPresent();
        if (stops && isNone) {
            fields.reject("training.stop.target", "false, or a target to reach under restarts.target");
        }
    }

    static void checkPrecisionFitsEngine(Values fields) {
        Optional<EngineChoice> engine = fields.find(ENGINE).filter(wish -> !wish.hasFloats());
        boolean isFloat = fields.find(PRECISION)
                .filter(precision -> precision == Precision.FLOAT)
                .isPresent();
        if (engine.isPresent() && isFloat) {
            fields.reject(
                    "precision",
                    "double, since engine " + engine.get().word() + " has no other; engine lanes has float");
        }
    }

    /** The settings of the optimizer, as far as they could be read. */
    static Stream<Hyperparameter> settings(Values fields) {
        return fields.find(OPTIMIZER).stream().flatMap(optimizer -> optimizer.hyperparameters().stream());
    }
}
