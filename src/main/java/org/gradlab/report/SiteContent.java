package org.gradlab.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradlab.record.SeriesRow;

/** What was recorded of layers or variables, as JSON names it. */
final class SiteContent {

    private SiteContent() {}

    /** All rows of a record step; {@code site} is what they are about: {@code layer} or {@code variable}. */
    static List<Map<String, Object>> of(String site, List<SeriesRow> rows) {
        return rows.stream().map(row -> of(site, row)).toList();
    }

    private static Map<String, Object> of(String site, SeriesRow row) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(site, row.site());
        for (int c = 0; c < row.columns().size(); c++) {
            content.put(row.columns().get(c), row.values()[c]);
        }
        return content;
    }
}
