package org.gradlab.config;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradlab.binding.Key;
import org.gradlab.binding.MapOf;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.Values;
import org.gradlab.config.StartConfig.Listed;

/** The keys at the top of a configuration whose objective is a written function, and what must hold between them. */
final class FunctionForm {

    private static final Key<Config, WrittenFunction> OBJECTIVE = Key.required(
            "objective",
            WrittenFunctionSection.section(),
            config -> function(config).function(),
            "the function that is minimized");
    private static final Key<Config, Map<String, StartConfig>> START = Key.optional(
            "start",
            new MapOf<>(StartType.standard(), "a start for every variable, such as {w: 4}"),
            "none for an expression, which needs it; a test function has a standard start",
            config -> Optional.of(function(config).start()).filter(start -> !start.isEmpty()),
            "where each variable starts");
    private static final Key<Config, TrainingConfig> TRAINING = SharedKeys.training(TrainingSection.ofFunction());
    private static final Key<Config, RestartsConfig> RESTARTS = SharedKeys.restarts(RestartsSection.ofFunction());

    private FunctionForm() {}

    /** The section of a configuration that is called {@code defaultName} unless it says otherwise. */
    static MappingType<Config> section(String defaultName) {
        return new MappingType<>(
                "top level",
                List.of(
                        SharedKeys.NAME,
                        SharedKeys.SEED,
                        SharedKeys.ENGINE,
                        OBJECTIVE,
                        START,
                        SharedKeys.OPTIMIZER,
                        TRAINING,
                        RESTARTS,
                        SharedKeys.RECORD),
                List.of(
                        FunctionForm::checkLists,
                        FunctionForm::checkTrainable,
                        FunctionForm::checkCount,
                        FunctionForm::checkMembers),
                fields -> construct(fields, defaultName));
    }

    private static Config construct(Values fields, String defaultName) {
        return new Config(
                fields.find(SharedKeys.NAME).orElse(defaultName),
                fields.get(SharedKeys.SEED),
                fields.get(SharedKeys.ENGINE),
                new FunctionConfig(fields.get(OBJECTIVE), fields.find(START).orElse(Map.of())),
                fields.get(SharedKeys.OPTIMIZER),
                fields.get(TRAINING),
                fields.get(RESTARTS),
                fields.get(SharedKeys.RECORD));
    }

    private static FunctionConfig function(Config config) {
        return (FunctionConfig) config.objective();
    }

    /** A value alone goes with every start; longer lists are paired, the first of each with the first of the others. */
    private static void checkLists(Values fields) {
        Map<String, StartConfig> start = fields.find(START).orElse(Map.of());
        Optional<String> first =
                start.keySet().stream().filter(name -> given(start, name) > 1).findFirst();
        first.ifPresent(pattern -> start.keySet().stream()
                .filter(name -> given(start, name) > 1 && given(start, name) != given(start, pattern))
                .forEach(name -> fields.reject(
                        "start." + name,
                        given(start, pattern) + " values, as many as " + pattern + " has, since lists are paired",
                        given(start, name) + " values")));
    }

    /** How many values are given for a variable; 0 if it has a grid or a distribution. */
    private static int given(Map<String, StartConfig> start, String name) {
        return start.get(name).values() instanceof Listed listed
                ? listed.values().size()
                : 0;
    }

    private static void checkTrainable(Values fields) {
        fields.find(START)
                .filter(start -> start.values().stream().noneMatch(StartConfig::trainable))
                .flatMap(start -> start.keySet().stream().reduce((a, b) -> b))
                .ifPresent(last -> fields.reject(
                        "start." + last + ".trainable",
                        "at least one variable that is trainable, since otherwise nothing is left to train"));
    }

    private static void checkCount(Values fields) {
        boolean isFixed = fields.find(START)
                .filter(start -> start.values().stream().noneMatch(StartConfig::isRandom))
                .isPresent();
        if (isFixed && fields.find(RESTARTS).filter(r -> r.count() > 1).isPresent()) {
            fields.reject(
                    "restarts.count", "1, since no start is drawn at random: lists and grids say how many there are");
        }
    }

    private static void checkMembers(Values fields) {
        Optional<RestartsConfig> restarts = fields.find(RESTARTS);
        Optional<OptimizerConfig> optimizer = fields.find(SharedKeys.OPTIMIZER);
        if (restarts.isPresent() && optimizer.isPresent()) {
            Collection<StartConfig> start = fields.find(START).orElse(Map.of()).values();
            long starts = Product.of(StartCombinations.of(start), restarts.get().count());
            SharedKeys.checkMembers(Product.of(starts, optimizer.get().combinations()), "start", fields);
        }
    }
}
