package org.gradlab.config;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.gradlab.config.binding.ReferenceRow;
import org.gradlab.config.binding.Section;

/** The reference of every key, as Markdown tables. */
public final class ConfigReference {

    private ConfigReference() {}

    /** One table a section, in the order of the configuration; ends with a newline. */
    public static String markdown() {
        return sections().stream().map(ConfigReference::table).collect(Collectors.joining("\n"));
    }

    private static List<Section<?>> sections() {
        Path folder = Path.of("");
        return List.of(
                RootSection.in(folder, "run"),
                DataSection.in(folder),
                SplitSection.section(),
                ModelSection.in(folder),
                LayerSection.section(),
                InitializerSection.named().section(),
                OptimizerSection.section(),
                TrainingSection.section(),
                RestartsSection.section(),
                RestartsSection.targetSection(),
                RecordSection.section());
    }

    private static String table(Section<?> section) {
        String rows = section.rows().stream().map(ConfigReference::line).collect(Collectors.joining());
        return "**`" + section.name() + "`**\n\n| key | value | default | meaning |\n| --- | --- | --- | --- |\n"
                + rows;
    }

    private static String line(ReferenceRow row) {
        return "| `" + row.key() + "` | " + row.value() + " | " + row.standard() + " | " + row.meaning() + " |\n";
    }
}
