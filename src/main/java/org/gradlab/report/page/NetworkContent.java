package org.gradlab.report.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.data.Dataset;
import org.gradlab.data.Targets;
import org.gradlab.experiment.Experiment;
import org.gradlab.experiment.ModelCard;
import org.gradlab.network.NumberedLayer;
import org.gradlab.network.ParametricActivation;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.record.RecordedMembers;
import org.gradlab.restart.Comparison;
import org.gradlab.run.ParameterPath;
import org.gradlab.run.RunRecord;
import org.gradlab.run.TrainedMembers;
import org.gradlab.state.MemberSet;
import org.gradlab.state.Population;
import org.gradlab.state.Slot;
import org.gradlab.text.Numbers;

/** A network, the parameters of members and the rows that they were trained on: with these a page computes what each member makes of any input. */
final class NetworkContent {

    private static final int MOST_WEIGHTS = 40_000;
    private static final int MOST_WEIGHTS_OF_ONE = 15_000;
    private static final int MOST_PATH_NUMBERS = 12_000;
    private static final int MOST_PATH_STEPS = 41;
    private static final int MOST_DATA_NUMBERS = 16_000;

    /** Multiplications of training one member again, of which a processor makes more than a billion in a second. */
    private static final double MOST_WORK = 3e8;

    private final RunRecord run;
    private final Experiment experiment;
    private final NetworkObjective objective;
    private final Comparison comparison;

    private NetworkContent(RunRecord run, TrainedMembers trained, NetworkObjective objective, Comparison comparison) {
        this.run = run;
        this.experiment = trained.experiment();
        this.objective = objective;
        this.comparison = comparison;
    }

    /** Adds {@code network}, {@code weights} and {@code data}. Modified: content. */
    static void add(
            RunRecord run,
            TrainedMembers trained,
            Comparison comparison,
            ShownRecords records,
            Map<String, Object> content)
            throws IOException, ConfigException {
        if (trained.experiment().objective() instanceof NetworkObjective objective) {
            NetworkContent network = new NetworkContent(run, trained, objective, comparison);
            content.put("weights", network.weights(trained.trained(), records));
            content.put("network", network.network(network.shown(), trained.trained()));
            content.put("data", network.data());
        }
    }

    private List<Slot> slots() {
        return ParameterPath.slots(experiment);
    }

    private int size() {
        return slots().stream().mapToInt(Slot::size).sum();
    }

    private ShownMembers shown() {
        int members = comparison.ranked().size();
        int most = (members == 1 ? MOST_WEIGHTS_OF_ONE : MOST_WEIGHTS) / 2 / size();
        return most == 0
                ? new ShownMembers(List.of(), "none: " + Numbers.count(size()) + " numbers of a member are too many")
                : ShownMembers.of(comparison, RecordedMembers.all(members), most);
    }

    private Map<String, Object> weights(Population trained, ShownRecords records) throws IOException, ConfigException {
        ShownMembers shown = shown();
        long[] ascending =
                shown.members().stream().mapToLong(Integer::longValue).sorted().toArray();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("slots", slots());
        content.put("members", shown.members());
        content.put("words", shown.words());
        if (ascending.length > 0) {
            Population started = experiment.start(MemberSet.of(ascending));
            content.put("start", numbers(started, shown, m -> Arrays.binarySearch(ascending, m)));
            content.put("end", numbers(trained, shown, m -> m));
            path(records).ifPresent(path -> content.put("path", path));
        }
        return content;
    }

    /** [members, numbers]. */
    private NumberArray numbers(Population population, ShownMembers shown, ToDoubleFunction<Integer> place) {
        double[] numbers = shown.members().stream()
                .flatMap(member ->
                        slots().stream().map(slot -> population.get(slot.name(), (int) place.applyAsDouble(member))))
                .flatMapToDouble(Arrays::stream)
                .toArray();
        return NumberArray.of(numbers, shown.members().size(), size());
    }

    /** The best member on its way, if training it again is quickly done. */
    private Optional<Map<String, Object>> path(ShownRecords records) throws IOException, ConfigException {
        int steps = Math.min(Math.min(MOST_PATH_STEPS, MOST_PATH_NUMBERS / size()), records.count());
        if (steps < 2 || experiment.objective().work().products() * records.last() > MOST_WORK) {
            return Optional.empty();
        }
        ParameterPath path = ParameterPath.of(run, comparison.best().member(), records.spread(steps));
        double[] values = path.values().stream().flatMapToDouble(Arrays::stream).toArray();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("member", path.member());
        content.put("steps", path.steps());
        content.put("values", NumberArray.of(values, path.steps().size(), size()));
        return Optional.of(content);
    }

    private Map<String, Object> network(ShownMembers shown, Population trained) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("inputs", objective.network().inputs());
        List<Map<String, Object>> layers = new ArrayList<>();
        for (NumberedLayer layer : objective.network().layers()) {
            layers.add(layer(layer, shown, trained));
        }
        content.put("layers", layers);
        return content;
    }

    /** What differs from member to member has a number for each of the shown ones. */
    private static Map<String, Object> layer(NumberedLayer layer, ShownMembers shown, Population trained) {
        String key = "model.layers[" + (layer.dense().number() - 1) + "].";
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("units", layer.units());
        content.put("activation", layer.activation().word());
        if (layer.activation() instanceof ParametricActivation parametric) {
            content.put("parameter", perMember(trained, shown, key + "activation." + parametric.parameter()));
        }
        layer.spec().normalization().ifPresent(normalization -> {
            content.put("normalization", normalization.position().word());
            content.put("statistics", trained.space().has("mean" + layer.dense().number()));
            content.put("epsilon", perMember(trained, shown, key + "normalization.epsilon"));
        });
        return content;
    }

    private static NumberArray perMember(Population population, ShownMembers shown, String name) {
        double[] numbers = shown.members().stream()
                .mapToDouble(member -> population.number(name, member))
                .toArray();
        return NumberArray.of(numbers, numbers.length);
    }

    private Map<String, Object> data() {
        Dataset all = objective.parts().train();
        int rows = Math.min(all.rows(), Math.max(1, MOST_DATA_NUMBERS / (all.features() + all.outputs())));
        int[] chosen = IntStream.range(0, rows)
                .map(i -> (int) ((long) i * all.rows() / rows))
                .toArray();
        Dataset shown = all.subset(chosen);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("features", all.featureNames());
        content.put(
                "words",
                rows == all.rows()
                        ? "all " + Numbers.count(rows) + " training rows"
                        : Numbers.count(rows) + " of " + Numbers.count(all.rows()) + " training rows, evenly spread");
        content.put("x", NumberArray.of(shown.x(), rows, all.features()));
        content.put("y", NumberArray.of(shown.y(), rows, all.outputs()));
        content.put("classes", all.targets() instanceof Targets.Classes classes ? classes.names() : List.of());
        content.put("targets", all.targets() instanceof Targets.Numbers numbers ? numbers.names() : List.of());
        experiment.subject().model().ifPresent(card -> addScale(card, content));
        return content;
    }

    private static void addScale(ModelCard card, Map<String, Object> content) {
        content.put("shift", card.shift());
        content.put("scale", card.scale());
    }
}
