package org.gradlab.report;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import org.gradlab.text.Numbers;

/** A histogram as lines of text: a label, a count and a bar for each bin. */
public final class HistogramText {

    private static final int LONGEST_BAR = 40;

    private HistogramText() {}

    /**
     * The bins from the first to the last that is not empty.
     *
     * @param labels what each bin counts
     * @param counts how many are in each bin; NaN where nothing was counted
     */
    public static List<String> lines(List<String> labels, double[] counts, Display display) {
        double most = Arrays.stream(counts).filter(count -> count > 0).max().orElse(0);
        if (most == 0) {
            return List.of("nothing was counted");
        }
        int first = 0;
        int last = counts.length - 1;
        while (!(counts[first] > 0)) {
            first++;
        }
        while (!(counts[last] > 0)) {
            last--;
        }
        double[] bins = Arrays.copyOfRange(counts, first, last + 1);
        List<String> names = labels.subList(first, last + 1);
        int width = Math.min(
                LONGEST_BAR, display.width() - table(names, bins, count -> "").width());
        return table(names, bins, count -> count > 0 ? Bar.of(count / most, Math.max(1, width)) : "")
                .lines(display);
    }

    private static TextTable table(List<String> labels, double[] counts, DoubleFunction<String> bar) {
        TextTable table = new TextTable(List.of(
                TextTable.Column.numbers("bin"), TextTable.Column.numbers("count"), TextTable.Column.words("")));
        for (int i = 0; i < counts.length; i++) {
            table.row(List.of(labels.get(i), Numbers.count(Math.round(counts[i])), bar.apply(counts[i])));
        }
        return table;
    }
}
