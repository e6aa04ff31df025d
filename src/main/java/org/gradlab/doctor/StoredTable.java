package org.gradlab.doctor;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.gradlab.diagnosis.RecordPoint;
import org.gradlab.measure.Measure;
import org.gradlab.record.SeriesRow;
import org.gradlab.run.MemberHistory;
import org.gradlab.run.RunRecord;

/** Reads the records of a run. */
final class StoredTable {

    private StoredTable() {}

    /** The stored records of a run of a network with that many layers. */
    static MemberTable read(RunRecord run, int layers) throws IOException {
        List<MemberHistory> stored = run.stored();
        MemberTable table = new MemberTable(stored.size(), run.info().counts().get("records"), layers);
        for (MemberHistory history : stored) {
            history.series().forEach(row -> table.add(row.step(), row.member(), column -> value(row, column)));
            List<RecordPoint> points = table.members().get(history.member());
            points.stream()
                    .filter(RecordPoint::hasLayers)
                    .forEach(point -> setLayers(point, history.sites().get(point.step())));
        }
        return table;
    }

    private static void setLayers(RecordPoint point, List<SeriesRow> layers) {
        for (Map.Entry<Measure, double[]> measure : point.measures().entrySet()) {
            for (int layer = 0; layer < layers.size(); layer++) {
                measure.getValue()[layer] =
                        layers.get(layer).value(measure.getKey().column());
            }
        }
    }

    private static double value(SeriesRow row, String column) {
        return row.columns().contains(column) ? row.value(column) : Double.NaN;
    }
}
