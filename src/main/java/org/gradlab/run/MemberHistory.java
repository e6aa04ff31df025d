package org.gradlab.run;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.gradlab.objective.RecordLayout;
import org.gradlab.record.RecordedNumbers;
import org.gradlab.record.SeriesRow;

/**
 * What was recorded of one member, in the order of the steps.
 *
 * @param isRepeated whether it was not stored, so that the member was trained again
 * @param series the member as a whole
 * @param sites its layers, input side first, or its variables in their order, by the record step
 */
public record MemberHistory(
        int member, boolean isRepeated, List<SeriesRow> series, NavigableMap<Long, List<SeriesRow>> sites) {

    /** The history of a member with these numbers. */
    public static MemberHistory of(RecordLayout layout, int member, boolean isRepeated, List<RecordedNumbers> records) {
        NavigableMap<Long, List<SeriesRow>> sites = new TreeMap<>();
        List<SeriesRow> series = new ArrayList<>();
        for (RecordedNumbers numbers : records) {
            series.add(row(numbers, member, "", layout.memberColumns(), numbers.memberValues()));
            sites.put(numbers.step(), sites(layout, member, numbers));
        }
        return new MemberHistory(member, isRepeated, series, sites);
    }

    /** A member's layers or variables at a record step. */
    static List<SeriesRow> sites(RecordLayout layout, int member, RecordedNumbers numbers) {
        int columns = layout.siteColumns().size();
        int count = layout.sites().size();
        List<SeriesRow> rows = new ArrayList<>();
        for (int site = 0; site < count; site++) {
            double[] values = new double[columns];
            for (int column = 0; column < columns; column++) {
                values[column] = numbers.siteValues()[column * count + site];
            }
            rows.add(row(numbers, member, layout.sites().get(site), layout.siteColumns(), values));
        }
        return rows;
    }

    private static SeriesRow row(
            RecordedNumbers numbers, int member, String site, List<String> columns, double[] values) {
        return new SeriesRow(numbers.step(), numbers.epoch(), member, site, columns, values);
    }
}
