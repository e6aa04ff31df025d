package org.gradlab.config;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.gradlab.binding.Choice;
import org.gradlab.binding.Key;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.Text;
import org.gradlab.binding.Values;
import org.gradlab.binding.WholeNumber;
import org.gradlab.engine.EngineChoice;

/** The keys at the top of a configuration that are the same whatever is minimized. */
final class SharedKeys {

    /** What a run may be called, which makes it fit for a folder's name. */
    static final Pattern NAME_PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    static final String NAME_EXPECTED = "a name of letters, digits, '.', '_' and '-' (a number in quotes)";

    static final Key<Config, String> NAME = Key.optional(
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
            "what does the arithmetic; auto picks the faster one");
    static final Key<Config, OptimizerConfig> OPTIMIZER =
            Key.required("optimizer", OptimizerSection.section(), Config::optimizer, "how gradients become updates");
    static final Key<Config, RecordConfig> RECORD = Key.standard(
            "record",
            RecordSection.section(),
            new RecordConfig(OptionalLong.empty()),
            Config::record,
            "when measures are taken");

    private SharedKeys() {}

    static Key<Config, TrainingConfig> training(MappingType<TrainingConfig> section) {
        return Key.required("training", section, Config::training, "how long to train");
    }

    static Key<Config, RestartsConfig> restarts(MappingType<RestartsConfig> section) {
        return Key.standard(
                "restarts",
                section,
                new RestartsConfig(1, Optional.empty()),
                Config::restarts,
                "how many members are trained");
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
}
