package org.gradlab.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** In which keys configurations differ, defaults included. */
public final class DifferingKeys {
    private static final String NAME = "name";
    private static final String ABSENT = "-";

    private static final Pattern ITEM = Pattern.compile("([^\\[]*)\\[(\\d+)\\](.*)");

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
        return folded(differing);
    }

    /** With keys that differ alike in several items of a list as one, such as {@code model.layers[0..5].activation}. */
    private static Map<String, List<String>> folded(Map<String, List<String>> differing) {
        Map<Alike, List<Integer>> items = new LinkedHashMap<>();
        differing.forEach((key, values) -> {
            Matcher item = ITEM.matcher(key);
            boolean isItem = item.matches();
            Alike alike = isItem ? new Alike(item.group(1), item.group(3), values) : new Alike(key, "", values);
            List<Integer> indices = items.computeIfAbsent(alike, of -> new ArrayList<>());
            if (isItem) {
                indices.add(Integer.valueOf(item.group(2)));
            }
        });
        Map<String, List<String>> folded = new LinkedHashMap<>();
        items.forEach(
                (alike, indices) -> folded.put(alike.before() + indices(indices) + alike.behind(), alike.values()));
        return folded;
    }

    /** Keys that differ only in the item of a list. */
    private record Alike(String before, String behind, List<String> values) {}

    private static String indices(List<Integer> indices) {
        if (indices.isEmpty()) {
            return "";
        }
        int first = indices.get(0);
        int last = indices.get(indices.size() - 1);
        boolean areConsecutive = last - first == indices.size() - 1;
        String all = indices.stream().map(String::valueOf).collect(Collectors.joining(","));
        return "[" + (areConsecutive && last > first ? first + ".." + last : all) + "]";
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
