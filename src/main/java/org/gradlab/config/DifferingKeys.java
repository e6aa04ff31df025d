package org.gradlab.config;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** In which keys configurations differ, defaults included. */
public final class DifferingKeys {
    private static final String NAME = "name";
    private static final String ABSENT = "-";

    private DifferingKeys() {}

    /** The values of each such key, one for each configuration in their order; the names of runs are not compared. */
    public static Map<String, List<String>> of(List<Config> configs) {
        List<Map<String, String>> written = configs.stream()
                .map(config -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    put("", RootSection.TYPE.write(config), values);
                    return values;
                })
                .toList();
        Set<String> keys = new LinkedHashSet<>();
        written.forEach(values -> keys.addAll(values.keySet()));
        keys.remove(NAME);
        Map<String, List<String>> differing = new LinkedHashMap<>();
        for (String key : keys) {
            List<String> values = written.stream()
                    .map(config -> config.getOrDefault(key, ABSENT))
                    .toList();
            if (values.stream().distinct().count() > 1) {
                differing.put(key, values);
            }
        }
        return differing;
    }

    /** Puts each value by its path, such as {@code model.layers[1].units}. Modified: {@code values}. */
    private static void put(String path, Object data, Map<String, String> values) {
        if (data instanceof Map<?, ?> map) {
            map.forEach((key, value) -> put(path.isEmpty() ? key.toString() : path + "." + key, value, values));
        } else if (data instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
            for (int i = 0; i < list.size(); i++) {
                put(path + "[" + i + "]", list.get(i), values);
            }
        } else {
            values.put(path, Objects.toString(data));
        }
    }
}
