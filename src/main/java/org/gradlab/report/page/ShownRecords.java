package org.gradlab.report.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gradlab.record.RecordFiles;
import org.gradlab.text.Numbers;

/**
 * Which records a page shows: all of steps 0 to 99, and of the later ones as many as a figure has room for.
 *
 * @param records their places in the files
 * @param steps updates made before each
 * @param recorded how many records there are
 */
record ShownRecords(List<Integer> records, List<Long> steps, int recorded) {

    private static final long EXACT = 99;
    private static final int MOST_LATER = 150;

    /** Those of a run. */
    static ShownRecords of(RecordFiles files) throws IOException {
        int early = 0;
        while (early < files.records() && files.step(early) <= EXACT) {
            early++;
        }
        int later = files.records() - early;
        int shown = Math.min(later, MOST_LATER);
        List<Integer> records = new ArrayList<>();
        for (int record = 0; record < early; record++) {
            records.add(record);
        }
        for (int i = 1; i <= shown; i++) {
            // The last one is always among them.
            records.add(early - 1 + (int) ((long) i * later / shown));
        }
        List<Long> steps = new ArrayList<>();
        for (int record : records) {
            steps.add(files.step(record));
        }
        return new ShownRecords(records, steps, files.records());
    }

    int count() {
        return records.size();
    }

    /** The last step that is recorded. */
    long last() {
        return steps.get(count() - 1);
    }

    /** Up to {@code most} of the steps, evenly spread, with the first and the last one. */
    Set<Long> spread(int most) {
        int shown = Math.min(most, count());
        Set<Long> spread = new LinkedHashSet<>();
        for (int i = 0; i < shown; i++) {
            spread.add(steps.get(shown == 1 ? 0 : (int) ((long) i * (count() - 1) / (shown - 1))));
        }
        return spread;
    }

    /** Such as {@code all 101 record steps}. */
    String words() {
        return count() == recorded
                ? "all " + Numbers.count(recorded) + " record steps"
                : Numbers.count(count()) + " of " + Numbers.count(recorded)
                        + " record steps: all up to step 99, later ones evenly spread";
    }
}
