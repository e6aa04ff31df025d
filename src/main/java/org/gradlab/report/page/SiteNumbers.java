package org.gradlab.report.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gradlab.diagnosis.Vanishing;
import org.gradlab.measure.Measure;
import org.gradlab.objective.RecordLayout;
import org.gradlab.record.RecordFiles;
import org.gradlab.record.RecordedNumbers;
import org.gradlab.record.SummaryFile;
import org.gradlab.record.SummaryRow;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.Quantiles;
import org.gradlab.text.Numbers;

/** What was measured at the sites of a run, the layers of a network or the variables of a function, over the steps. */
final class SiteNumbers {

    /** Measures of single members beyond that, a figure could show and a page not hold. */
    private static final int MOST_NUMBERS = 100_000;

    /** All columns are for few members. */
    private static final int MOST_DETAILS = 45_000;

    /** Numbers that are read to count the members whose gradient vanishes. */
    private static final long MOST_READ = 30_000_000;

    private static final List<String> OF_LAYERS = List.of(
            Measure.DW_NORM.column(),
            Measure.DELTA_NORM.column(),
            Measure.GAIN_WEIGHTS.column(),
            Measure.GAIN_SLOPE.column());

    private final RecordFiles files;
    private final RecordLayout layout;
    private final ShownRecords records;
    private final Comparison comparison;

    SiteNumbers(RecordFiles files, ShownRecords records, Comparison comparison) {
        this.files = files;
        this.layout = files.layout();
        this.records = records;
        this.comparison = comparison;
    }

    Map<String, Object> content(SummaryFile summary) throws IOException {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("site", layout.site());
        content.put("sites", layout.sites());
        content.put("members", members(measures(), MOST_NUMBERS));
        content.put("median", median(summary));
        if (isOfLayers()) {
            content.put("details", members(layout.siteColumns(), MOST_DETAILS));
            content.put("vanishing", vanishing());
        }
        return content;
    }

    private boolean isOfLayers() {
        return layout.siteColumns().containsAll(OF_LAYERS);
    }

    private List<String> measures() {
        return isOfLayers() ? OF_LAYERS : layout.siteColumns();
    }

    /** As many members as there is room for; at least the best. */
    private Map<String, Object> members(List<String> columns, int most) throws IOException {
        int size = columns.size() * records.count() * layout.sites().size();
        ShownMembers shown = ShownMembers.of(comparison, files.members(), Math.max(1, most / Math.max(1, size)));
        double[] values = new double[shown.members().size() * size];
        for (int m = 0; m < shown.members().size(); m++) {
            for (int r = 0; r < records.count(); r++) {
                double[] numbers = files.siteNumbers(
                        records.records().get(r), shown.members().get(m));
                put(numbers, columns, values, m * size, r);
            }
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("members", shown.members());
        content.put("words", shown.words());
        content.put("columns", columns);
        content.put(
                "values",
                NumberArray.of(
                                values,
                                shown.members().size(),
                                columns.size(),
                                records.count(),
                                layout.sites().size())
                        .rounded());
        return content;
    }

    /** Into [columns, steps, sites] from {@code at} on. Modified: values. */
    private void put(double[] numbers, List<String> columns, double[] values, int at, int record) {
        int sites = layout.sites().size();
        for (int c = 0; c < columns.size(); c++) {
            int from = layout.siteColumns().indexOf(columns.get(c)) * sites;
            System.arraycopy(numbers, from, values, at + (c * records.count() + record) * sites, sites);
        }
    }

    /** [columns, steps, sites]: the median of all members that have a number. */
    private Map<String, Object> median(SummaryFile summary) throws IOException {
        List<String> columns = measures();
        int sites = layout.sites().size();
        int half = Quantiles.PERCENT.indexOf(50);
        double[] values = new double[columns.size() * records.count() * sites];
        Arrays.fill(values, Double.NaN);
        for (int r = 0; r < records.count(); r++) {
            if (records.records().get(r) >= summary.records()) {
                continue;
            }
            for (SummaryRow row : summary.read(records.records().get(r))) {
                int site = layout.sites().indexOf(row.name().site());
                int column = columns.indexOf(row.name().measure());
                if (site >= 0 && column >= 0) {
                    values[(column * records.count() + r) * sites + site] = row.quantiles()[half];
                }
            }
        }
        return Map.of(
                "columns",
                columns,
                "values",
                NumberArray.of(values, columns.size(), records.count(), sites).rounded());
    }

    /** [steps, sites]: the share of stored members whose gradient vanishes there, of those that are still trained. */
    private Map<String, Object> vanishing() throws IOException {
        int sites = layout.sites().size();
        int members = files.members().count();
        long perRecord = (long) members * layout.siteColumns().size() * sites;
        int count = (int) Math.max(2, Math.min(records.count(), MOST_READ / Math.max(1, perRecord)));
        List<Integer> chosen = IntStream.range(0, count)
                .map(i -> count == 1 ? 0 : (int) ((long) i * (records.count() - 1) / (count - 1)))
                .distinct()
                .boxed()
                .toList();
        double[] shares = new double[chosen.size() * sites];
        for (int i = 0; i < chosen.size(); i++) {
            double[] ofRecord = shares(records.records().get(chosen.get(i)), members, sites);
            System.arraycopy(ofRecord, 0, shares, i * sites, sites);
        }
        List<Long> steps = new ArrayList<>();
        chosen.forEach(record -> steps.add(records.steps().get(record)));
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("steps", steps);
        content.put("shares", NumberArray.of(shares, chosen.size(), sites));
        content.put("rule", Vanishing.RULE);
        content.put(
                "words",
                members == comparison.ranked().size()
                        ? "all " + Numbers.count(members)
                        : "the " + Numbers.count(members) + " whose records are stored");
        return content;
    }

    private double[] shares(int record, int members, int sites) throws IOException {
        int from = layout.siteColumns().indexOf(Measure.DW_NORM.column()) * sites;
        double[] vanishing = new double[sites];
        int trained = 0;
        for (RecordedNumbers numbers : files.read(record, 0, members)) {
            if (!numbers.isStopped()) {
                trained++;
                double[] norms = Arrays.copyOfRange(numbers.siteValues(), from, from + sites);
                double last = Vanishing.last(norms);
                for (int site = 0; site < sites; site++) {
                    vanishing[site] += Vanishing.isSeen(norms[site], last) ? 1 : 0;
                }
            }
        }
        for (int site = 0; site < sites; site++) {
            vanishing[site] = trained == 0 ? Double.NaN : vanishing[site] / trained;
        }
        return vanishing;
    }
}
