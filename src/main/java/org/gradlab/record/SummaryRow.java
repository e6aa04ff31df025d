package org.gradlab.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gradlab.objective.RecordLayout;
import org.gradlab.restart.Quantiles;

/**
 * What all members do at a record step, by one measure.
 *
 * @param name what is summarized
 * @param finite how many members have a finite number
 * @param stopped how many members had stopped before
 * @param quantiles the {@link Quantiles} of the finite numbers; NaN if there are none
 */
public record SummaryRow(long step, double epoch, Name name, long finite, long stopped, double[] quantiles) {

    /** How many numbers a row has. */
    public static final int NUMBERS = 2 + Quantiles.PERCENT.size();

    /** The site of what a member has as a whole. */
    public static final String RUN = "run";

    /**
     * What a row summarizes.
     *
     * @param site the name of the layer or variable, or {@link #RUN}
     * @param measure the name of the column
     */
    public record Name(String site, String measure) {}

    /** The rows of every record step. */
    static List<Name> names(RecordLayout layout) {
        List<Name> names = new ArrayList<>();
        layout.memberColumns().forEach(column -> names.add(new Name(RUN, column)));
        layout.sites().forEach(site -> layout.siteColumns().forEach(column -> names.add(new Name(site, column))));
        return names;
    }

    /** What all members of the run in {@code folder} do at its last record step; no rows if there is none yet. */
    public static List<SummaryRow> last(RunFolder folder) throws IOException {
        try (SummaryFile file = SummaryFile.open(folder)) {
            return file.records() == 0 ? List.of() : file.read(file.records() - 1);
        }
    }
}
