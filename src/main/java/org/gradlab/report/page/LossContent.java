package org.gradlab.report.page;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradlab.record.RecordFiles;
import org.gradlab.record.SummaryFile;
import org.gradlab.record.SummaryRow;
import org.gradlab.report.LearningCurve;
import org.gradlab.restart.Quantiles;

/** The losses of members over the steps, and exact quantiles of those of all members. */
final class LossContent {

    private static final String LOSS = "loss";

    private LossContent() {}

    /** Lines of the shown members; with bands where they are not all. */
    static Map<String, Object> of(
            RecordFiles files, SummaryFile summary, ShownRecords records, ShownMembers shown, boolean areAll)
            throws IOException {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("members", shown.members());
        content.put("words", shown.words());
        content.put("loss", lines(files, records, shown.members()));
        if (!areAll) {
            content.put("percent", Quantiles.PERCENT);
            content.put("bands", bands(summary, records));
        }
        return content;
    }

    /** [members, steps]; NaN where a member had stopped. */
    private static NumberArray lines(RecordFiles files, ShownRecords records, List<Integer> members)
            throws IOException {
        int column = files.layout().memberColumns().indexOf(LOSS);
        double[] loss = new double[members.size() * records.count()];
        for (int r = 0; r < records.count(); r++) {
            for (int m = 0; m < members.size(); m++) {
                loss[m * records.count() + r] =
                        files.memberNumber(records.records().get(r), members.get(m), column);
            }
        }
        return NumberArray.of(loss, members.size(), records.count());
    }

    /** [steps, quantiles] of all members. */
    private static NumberArray bands(SummaryFile summary, ShownRecords records) throws IOException {
        int quantiles = Quantiles.PERCENT.size();
        double[] bands = new double[records.count() * quantiles];
        Arrays.fill(bands, Double.NaN);
        for (int r = 0; r < records.count(); r++) {
            if (records.records().get(r) < summary.records()) {
                SummaryRow loss = LearningCurve.row(summary, records.records().get(r));
                System.arraycopy(loss.quantiles(), 0, bands, r * quantiles, quantiles);
            }
        }
        return NumberArray.of(bands, records.count(), quantiles);
    }
}
