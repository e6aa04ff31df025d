package org.gradlab.cli;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of what a command prints.
 *
 * @param key its name in JSON
 * @param content the numbers, as {@link RecordJson} writes them
 * @param lines the same for a person; none for what only JSON says
 */
record OutputSection(String key, Object content, List<String> lines) {
    OutputSection {
        lines = List.copyOf(lines);
    }

    /** All sections for a person, with a blank line between them. */
    static List<String> lines(List<OutputSection> sections) {
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
    static Map<String, Object> contents(List<OutputSection> sections) {
        Map<String, Object> contents = new LinkedHashMap<>();
        sections.forEach(section -> contents.put(section.key(), section.content()));
        return contents;
    }

    /** All sections as one JSON object. */
    static JsonElement json(List<OutputSection> sections) {
        return RecordJson.of(contents(sections));
    }
}
