package org.gradlab.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.ReferenceRow;

/** The reference of every key, as Markdown tables. */
public final class ConfigReference {

    private ConfigReference() {}

    /** One table a section, in the order of the configuration; ends with a newline. */
    public static String markdown() {
        return String.join("\n", tables());
    }

    private static List<String> tables() {
        Path folder = Path.of("");
        return List.of(
                table("top level", RootSection.in(folder, "run").rows()),
                table(DataSection.in(folder)),
                table(SplitSection.section()),
                table(ModelSection.in(folder)),
                table(LayerSection.section()),
                table(InitializerSection.named().section()),
                table(WrittenFunctionSection.section()),
                table(StartSection.section()),
                table(OptimizerSection.section()),
                table("training", merged(TrainingSection.ofNetwork(), TrainingSection.ofFunction())),
                table(RestartsSection.ofNetwork()),
                table("restarts.target", merged(RestartsSection.targetOfNetwork(), RestartsSection.targetOfFunction())),
                table(RecordSection.section()));
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
