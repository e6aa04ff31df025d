package org.gradlab.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.gradlab.restart.Hyperparameters;
import org.gradlab.restart.Quantiles;
import org.gradlab.text.Numbers;

/** The learning curves of a run's settings: exact quantiles of the losses of all members over the steps. */
final class CurvesReport {

    private static final int MOST_ROWS = 9;

    private final SortedMap<Hyperparameters, LearningCurve> curves;
    private final boolean isOneSetting;

    CurvesReport(SortedMap<Hyperparameters, LearningCurve> curves, boolean isOneSetting) {
        this.curves = curves;
        this.isOneSetting = isOneSetting;
    }

    /** Lines where all is to be said; the numbers always. */
    OutputSection section(Display display) {
        List<String> lines = new ArrayList<>();
        if (display.isFull()) {
            curves.forEach((setting, curve) -> lines.addAll(lines(setting, curve, display)));
        }
        return new OutputSection(
                "learningCurves",
                curves.entrySet().stream()
                        .map(curve -> content(curve.getKey(), curve.getValue()))
                        .toList(),
                lines);
    }

    private List<String> lines(Hyperparameters setting, LearningCurve curve, Display display) {
        List<String> lines = new ArrayList<>();
        lines.add("Training loss over the steps, exact quantiles of all members"
                + (isOneSetting ? "" : " at " + SettingWords.of(setting)) + ":");
        List<TextTable.Column> columns = new ArrayList<>(List.of(TextTable.Column.numbers("step")));
        Quantiles.PERCENT.forEach(percent -> columns.add(TextTable.Column.numbers(percent + " %")));
        TextTable table = new TextTable(columns);
        int records = curve.steps().size();
        int rows = Math.min(records, MOST_ROWS);
        for (int row = 0; row < rows; row++) {
            int record = rows == 1 ? 0 : (int) ((long) row * (records - 1) / (rows - 1));
            List<String> cells =
                    new ArrayList<>(List.of(Numbers.count(curve.steps().get(record))));
            for (double quantile : curve.quantiles().get(record)) {
                cells.add(Numbers.measure(quantile));
            }
            table.row(cells);
        }
        lines.addAll(table.lines(display));
        return lines;
    }

    private static Map<String, Object> content(Hyperparameters setting, LearningCurve curve) {
        Map<String, Object> content = new LinkedHashMap<>(SettingsContent.of(setting));
        content.put("steps", curve.steps());
        content.put("percent", Quantiles.PERCENT);
        content.put("loss", curve.quantiles());
        return content;
    }
}
