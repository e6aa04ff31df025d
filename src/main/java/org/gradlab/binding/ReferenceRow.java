package org.gradlab.binding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One key in a table of the reference.
 *
 * @param value what the key takes
 * @param standard what an absent key stands for, or that it is required
 */
public record ReferenceRow(String key, String value, String standard, String meaning) {

    /**
     * The rows of several forms in one table: one row for all forms in which a key is declared alike, which says which forms
     * these are unless it holds for all.
     *
     * @param forms the rows by the name of the form
     */
    public static List<ReferenceRow> merged(Map<String, List<ReferenceRow>> forms) {
        Map<String, Map<ReferenceRow, List<String>>> users = new LinkedHashMap<>();
        forms.forEach((form, rows) -> rows.forEach(row -> users.computeIfAbsent(row.key(), key -> new LinkedHashMap<>())
                .computeIfAbsent(row, r -> new ArrayList<>())
                .add(form)));
        return users.values().stream()
                .flatMap(rows -> rows.entrySet().stream())
                .map(use -> use.getValue().size() == forms.size()
                        ? use.getKey()
                        : use.getKey().limitedTo(use.getValue()))
                .toList();
    }

    /** The same row for a key whose absence means something else. */
    ReferenceRow withStandard(String other) {
        return new ReferenceRow(key, value, other, meaning);
    }

    private ReferenceRow limitedTo(List<String> forms) {
        return new ReferenceRow(key, value, standard, meaning + " (" + String.join(", ", forms) + ")");
    }
}
