package org.gradlab.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.NumberRange;
import org.gradlab.binding.ReferenceRow;
import org.gradlab.data.DataPlan;
import org.gradlab.data.Split;
import org.gradlab.initializer.Initializers;
import org.gradlab.loss.Losses;
import org.gradlab.network.Activations;
import org.gradlab.network.Normalizations;
import org.gradlab.objective.VariableStart;
import org.gradlab.objective.WrittenFunction;
import org.gradlab.optimizer.Optimizers;
import org.gradlab.optimizer.Schedules;
import org.gradlab.restart.Target;

/** The reference of every key, as Markdown tables. */
public final class ConfigReference {

    private ConfigReference() {}

    /** One table a section, in the order of the configuration; ends with a newline. */
    public static String markdown() {
        return String.join("\n", tables());
    }

    private static List<String> tables() {
        return List.of(
                table("top level", RootSection.TYPE.rows()),
                table(DataPlan.SECTION),
                table(Split.SECTION),
                table(ModelSection.SECTION),
                table(LayerConfig.SECTION),
                table(Activations.TYPE.section()),
                table(Normalizations.TYPE.section()),
                table(Initializers.TYPE.section()),
                table(Losses.TYPE.section()),
                table(WrittenFunction.SECTION),
                table(VariableStart.SECTION),
                table(Optimizers.SECTION),
                table(Schedules.TYPE.section()),
                table("training", merged(TrainingConfig.OF_NETWORK, TrainingConfig.OF_FUNCTION)),
                table("training.stop", merged(StopConfig.OF_NETWORK, StopConfig.OF_FUNCTION)),
                table(
                        "training.stop.patience",
                        merged(StopConfig.PATIENCE_OF_NETWORK, StopConfig.PATIENCE_OF_FUNCTION)),
                table(RestartsConfig.OF_NETWORK),
                table("restarts.target", merged(Target.OF_NETWORK, Target.OF_FUNCTION)),
                table(RecordConfig.SECTION),
                table(MemberChoiceType.RANKED),
                table(NumberRange.SECTION));
    }

    private static List<ReferenceRow> merged(MappingType<?> network, MappingType<?> function) {
        Map<String, List<ReferenceRow>> forms = new LinkedHashMap<>();
        forms.put(RootSection.NETWORK, network.rows());
        forms.put(RootSection.FUNCTION, function.rows());
        return ReferenceRow.merged(forms);
    }

    private static String table(MappingType<?> section) {
        return table(section.name(), section.rows());
    }

    private static String table(String name, List<ReferenceRow> keys) {
        String rows = keys.stream().map(ConfigReference::line).collect(Collectors.joining());
        return "**`" + name + "`**\n\n| key | value | default | meaning |\n| --- | --- | --- | --- |\n" + rows;
    }

    private static String line(ReferenceRow row) {
        return "| `" + row.key() + "` | " + row.value() + " | " + row.standard() + " | " + row.meaning() + " |\n";
    }
}
