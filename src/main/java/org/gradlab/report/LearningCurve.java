package org.gradlab.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradlab.record.RecordFiles;
import org.gradlab.record.RunFolder;
import org.gradlab.record.SummaryFile;
import org.gradlab.record.SummaryRow;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.Hyperparameters;
import org.gradlab.restart.MemberResult;
import org.gradlab.restart.Quantiles;

/**
 * Exact quantiles of the training losses of members, over the record steps at which they are known.
 *
 * @param steps updates made before each
 * @param quantiles [steps, {@link Quantiles#PERCENT}] of the members that had not stopped and whose losses are finite
 */
public record LearningCurve(List<Long> steps, List<double[]> quantiles) {

    private static final String LOSS = "loss";

    /** One for each setting; none where there are several settings and not all members are stored, so that only medians are known. */
    public static SortedMap<Hyperparameters, LearningCurve> of(RunFolder folder, Comparison comparison)
            throws IOException {
        SortedMap<Hyperparameters, LearningCurve> curves = new TreeMap<>();
        if (comparison.settings().size() == 1) {
            curves.put(comparison.settings().first(), ofAll(folder));
            return curves;
        }
        try (RecordFiles files = RecordFiles.open(folder)) {
            if (files.members().count() == files.members().population()) {
                comparison.settings().forEach(setting -> curves.put(setting, new LearningCurve()));
                for (int record = 0; record < files.records(); record++) {
                    add(files, record, comparison.members(), curves);
                }
            }
        }
        return curves;
    }

    private LearningCurve() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    /** The curve of all members of a run, whatever their settings. */
    public static LearningCurve ofAll(RunFolder folder) throws IOException {
        LearningCurve curve = new LearningCurve();
        try (SummaryFile summary = SummaryFile.open(folder)) {
            for (int record = 0; record < summary.records(); record++) {
                SummaryRow row = row(summary, record);
                curve.add(row.step(), row.quantiles());
            }
        }
        return curve;
    }

    /** The row of the losses of all members of a run. */
    public static SummaryRow row(SummaryFile summary, int record) throws IOException {
        return summary.read(record).stream()
                .filter(row -> row.name().equals(new SummaryRow.Name(SummaryRow.RUN, LOSS)))
                .findFirst()
                .orElseThrow();
    }

    private static void add(
            RecordFiles files, int record, List<MemberResult> members, SortedMap<Hyperparameters, LearningCurve> curves)
            throws IOException {
        int columns = files.layout().memberColumns().size();
        int column = files.layout().memberColumns().indexOf(LOSS);
        double[] all = files.memberValues(record);
        SortedMap<Hyperparameters, double[]> losses = new TreeMap<>();
        SortedMap<Hyperparameters, Integer> counts = new TreeMap<>();
        for (int m = 0; m < members.size(); m++) {
            double loss = all[m * columns + column];
            if (Double.isFinite(loss)) {
                Hyperparameters setting = members.get(m).setting();
                int count = counts.merge(setting, 1, Integer::sum);
                losses.computeIfAbsent(setting, none -> new double[members.size()])[count - 1] = loss;
            }
        }
        long step = files.step(record);
        losses.forEach((setting, of) -> curves.get(setting).add(step, Quantiles.of(of, counts.get(setting))));
    }

    private void add(long step, double[] found) {
        if (Arrays.stream(found).noneMatch(Double::isNaN)) {
            steps.add(step);
            quantiles.add(found);
        }
    }
}
