package org.gradlab.config;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.MapOf;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.Values;
import org.gradlab.objective.SaturatedProduct;
import org.gradlab.objective.StartCombinations;
import org.gradlab.objective.StartValues.Listed;
import org.gradlab.objective.VariableStart;
import org.gradlab.objective.WrittenFunction;
import org.gradlab.objective.WrittenFunction.ReluTeacher;

/** The keys at the top of a configuration whose objective is a written function, and what must hold between them. */
final class FunctionForm {

    private static final Key<Config, WrittenFunction> OBJECTIVE = Key.required(
            "objective",
            WrittenFunction.SECTION,
            config -> function(config).function(),
            "the function that is minimized");
    private static final Key<Config, Map<String, VariableStart>> START = Key.implied(
            "start",
            new MapOf<>(VariableStart.TYPE, "a start for every variable, such as {w: 4}"),
            Map.of(),
            "none for an expression, which needs it; a test function has a standard start",
            config -> function(config).start(),
            "where each variable starts");
    private static final Key<Config, TrainingConfig> TRAINING = SharedKeys.training(TrainingConfig.OF_FUNCTION);
    private static final Key<Config, RestartsConfig> RESTARTS = SharedKeys.restarts(RestartsConfig.OF_FUNCTION);

    static final MappingType<Config> SECTION = new MappingType<>(
            "top level",
            new Keys<>(
                    List.of(
                            SharedKeys.NAME,
                            SharedKeys.SEED,
                            SharedKeys.ENGINE,
                            SharedKeys.PRECISION,
                            OBJECTIVE,
                            START,
                            SharedKeys.OPTIMIZER,
                            TRAINING,
                            RESTARTS,
                            SharedKeys.RECORD,
                            SharedKeys.SWEEP),
                    FunctionForm::construct),
            SharedKeys::checkPrecisionFitsEngine,
            FunctionForm::checkTeacher,
            FunctionForm::checkLists,
            FunctionForm::checkTrainable,
            FunctionForm::checkCount,
            fields -> SharedKeys.checkStop(FunctionForm.TRAINING, FunctionForm.RESTARTS, fields),
            FunctionForm::checkMembers);

    private FunctionForm() {}

    private static Config construct(Values fields) {
        return new Config(
                SharedKeys.name(fields),
                fields.get(SharedKeys.SEED),
                fields.get(SharedKeys.ENGINE),
                fields.get(SharedKeys.PRECISION),
                new FunctionConfig(fields.get(OBJECTIVE), fields.get(START)),
                fields.get(SharedKeys.OPTIMIZER),
                fields.get(TRAINING),
                fields.get(RESTARTS),
                fields.get(SharedKeys.RECORD));
    }

    private static FunctionConfig function(Config config) {
        return (FunctionConfig) config.objective();
    }

    /** The weights of a student are drawn. */
    private static void checkTeacher(Values fields) {
        boolean isTeacher =
                fields.find(OBJECTIVE).filter(ReluTeacher.class::isInstance).isPresent();
        if (isTeacher && fields.find(START).filter(start -> !start.isEmpty()).isPresent()) {
            fields.reject("start", "no start beside reluTeacher, whose students start at random");
        }
    }

    /** A value alone goes with every start; longer lists are paired, the first of each with the first of the others. */
    private static void checkLists(Values fields) {
        Map<String, VariableStart> start = fields.find(START).orElse(Map.of());
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
    private static int given(Map<String, VariableStart> start, String name) {
        return start.get(name).values() instanceof Listed listed
                ? listed.values().size()
                : 0;
    }

    private static void checkTrainable(Values fields) {
        fields.find(START)
                .filter(start -> start.values().stream().noneMatch(VariableStart::trainable))
                .flatMap(start -> start.keySet().stream().reduce((a, b) -> b))
                .ifPresent(last -> fields.reject(
                        "start." + last + ".trainable",
                        "at least one variable that is trainable, since otherwise nothing is left to train"));
    }

    private static void checkCount(Values fields) {
        boolean isFixed = fields.find(START)
                .filter(start -> !start.isEmpty())
                .filter(start -> start.values().stream().noneMatch(VariableStart::isRandom))
                .isPresent();
        if (isFixed && fields.find(RESTARTS).filter(r -> r.count() > 1).isPresent()) {
            fields.reject(
                    "restarts.count", "1, since no start is drawn at random: lists and grids say how many there are");
        }
    }

    private static void checkMembers(Values fields) {
        Collection<VariableStart> start = fields.find(START).orElse(Map.of()).values();
        fields.find(RESTARTS)
                .map(restarts -> SaturatedProduct.of(StartCombinations.of(start), restarts.count()))
                .map(starts -> Config.members(SharedKeys.settings(fields).toList(), starts))
                .ifPresent(members -> SharedKeys.checkMembers(members, "start", fields));
    }
}
