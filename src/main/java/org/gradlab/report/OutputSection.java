package org.gradlab.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of what a command prints.
 *
 * @param key its name in JSON
 * @param content the numbers, as {@link org.gradlab.report.json.Json} writes them
 * @param lines the same for a person; none for what only JSON says
 */
public record OutputSection(String key, Object content, List<String> lines) {
    public OutputSection {
        lines = List.copyOf(lines);
    }

    /** All sections for a person, with a blank line between them. */
    public static List<String> lines(List<OutputSection> sections) {
        List<String> lines = new ArrayList<>();
        sections.stream().filter(section -> !section.lines().isEmpty()).forEach(section -> {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(section.lines());
        });
        return lines;
    }

    /** The contents by their keys. */
    public static Map<String, Object> contents(List<OutputSection> sections) {
        Map<String, Object> contents = new LinkedHashMap<>();
        sections.forEach(section -> contents.put(section.key(), section.content()));
        return contents;
    }

    /** A part that only JSON says. */
    public static OutputSection data(String key, Object content) {
        return new OutputSection(key, content, List.of());
    }
}
