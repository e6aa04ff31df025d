package org.gradlab.doctor;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.gradlab.diagnosis.RecordPoint;
import org.gradlab.run.RowFilter;
import org.gradlab.run.SeriesReader;
import org.gradlab.run.SeriesRow;
import org.gradlab.run.StoredRun;

/** Reads the records of a stored run. */
final class StoredTable {

    private static final String SITE = "layer";

    private final MemberTable table;
    private final Map<Integer, Map<Long, RecordPoint>> points = new HashMap<>();

    private StoredTable(MemberTable table) {
        this.table = table;
    }

    /** The records of a run of a network with that many layers. */
    static MemberTable read(StoredRun run, int layers) throws IOException {
        Map<String, Long> counts = run.info().counts();
        MemberTable table = new MemberTable(counts.get("members").intValue(), counts.get("records"), layers);
        StoredTable reader = new StoredTable(table);
        SeriesReader.ofMembers(run.folder().series())
                .read(RowFilter.all(), row -> table.add(row.step(), row.member(), column -> value(row, column)));
        reader.index();
        SeriesReader.ofSites(run.folder().sites(SITE), SITE).read(RowFilter.all(), reader::addLayer);
        return table;
    }

    private void index() {
        table.members().forEach((member, records) -> {
            Map<Long, RecordPoint> bySteps = points.computeIfAbsent(member, m -> new HashMap<>());
            records.stream().filter(RecordPoint::hasLayers).forEach(point -> bySteps.put(point.step(), point));
        });
    }

    private void addLayer(SeriesRow row) {
        RecordPoint point = points.get(row.member()).get(row.step());
        if (point != null) {
            int layer = Integer.parseInt(row.site()) - 1;
            point.measures().forEach((measure, numbers) -> numbers[layer] = row.value(measure.column()));
        }
    }

    private static double value(SeriesRow row, String column) {
        return row.columns().contains(column) ? row.value(column) : Double.NaN;
    }
}
