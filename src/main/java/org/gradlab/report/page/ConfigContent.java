package org.gradlab.report.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.Config;
import org.gradlab.config.ConfigLoader;
import org.gradlab.config.ConfigWriter;
import org.gradlab.config.FunctionConfig;

/** A config as text with every default spelled out, and the lines in which it is not a default. */
final class ConfigContent {

    /** What every config has to say, with numbers that nobody says. */
    private static final String BOTH =
            "optimizer: {name: sgd, learningRate: 0.987654321}\ntraining: {steps: 987654321}\n";

    private static final String NETWORK =
            "data: {source: xor}\nmodel: {layers: [{units: 65431}]}\nloss: {name: huber, delta: 0.987654321}\n" + BOTH;
    private static final String FUNCTION = "objective: {expression: unsaid}\nstart: {unsaid: 0}\n" + BOTH;

    private ConfigContent() {}

    static Map<String, Object> of(Config config, Path folder) throws ConfigException {
        List<String> lines =
                ConfigWriter.text(config, folder.toAbsolutePath()).lines().toList();
        List<String> paths = paths(lines);
        Set<String> defaults =
                new HashSet<>(paths(ConfigWriter.text(plain(config), Path.of("").toAbsolutePath())
                        .lines()
                        .toList()));
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("lines", lines);
        content.put(
                "differing",
                IntStream.range(0, lines.size())
                        .filter(line -> !defaults.contains(paths.get(line)))
                        .boxed()
                        .toList());
        return content;
    }

    /** The shortest config of the kind. */
    private static Config plain(Config config) throws ConfigException {
        String text = config.objective() instanceof FunctionConfig ? FUNCTION : NETWORK;
        return ConfigLoader.parse("defaults", text, List.of()).config();
    }

    /** Every line with the keys above it, whatever its place in a list: {@code model.layers.bias: true}. */
    private static List<String> paths(List<String> lines) {
        List<String> paths = new ArrayList<>();
        List<String> above = new ArrayList<>();
        List<Integer> indents = new ArrayList<>();
        for (String line : lines) {
            String key = line.strip().replaceFirst("^- ", "");
            int indent = line.length() - key.length();
            while (!indents.isEmpty() && indents.get(indents.size() - 1) >= indent) {
                indents.remove(indents.size() - 1);
                above.remove(above.size() - 1);
            }
            paths.add(String.join("", above) + key);
            indents.add(indent);
            above.add(key.replaceFirst(":.*", "."));
        }
        return paths;
    }
}
