package org.gradlab.doctor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.gradlab.diagnosis.RecordPoint;
import org.gradlab.measure.Measure;
import org.gradlab.objective.RecordLayout;
import org.gradlab.train.RecordEvent;

/** What was recorded of members, kept as plain numbers. Of a large run the layers are kept at some of the records. */
final class MemberTable {

    /** Numbers about layers that are kept, at most; eight bytes each. */
    private static final long MOST_NUMBERS = 8_000_000;

    private final int layers;
    private final long stride;
    private final SortedMap<Integer, List<RecordPoint>> members = new TreeMap<>();

    /** A table of {@code count} members with {@code records} records each. */
    MemberTable(int count, long records, int layers) {
        this.layers = layers;
        long numbers = count * records * layers * Measure.values().length;
        this.stride = Math.max(1, (numbers + MOST_NUMBERS - 1) / MOST_NUMBERS);
    }

    /** Every member and its records in their order. */
    SortedMap<Integer, List<RecordPoint>> members() {
        return members;
    }

    /** Whether records of a member are known. */
    boolean has(int member) {
        return members.containsKey(member);
    }

    /** Adds the records of an event. */
    void add(RecordEvent event, RecordLayout layout) {
        int columns = layout.memberColumns().size();
        for (int m = 0; m < event.members().length; m++) {
            int first = m * columns;
            add(event.step(), event.members()[m], column -> {
                int index = layout.memberColumns().indexOf(column);
                return index < 0 ? Double.NaN : event.memberValues()[first + index];
            });
            addLayers(event, layout.siteColumns().size(), m);
        }
    }

    private void addLayers(RecordEvent event, int columns, int m) {
        List<RecordPoint> points = members.get(event.members()[m]);
        RecordPoint last = points.get(points.size() - 1);
        last.measures().forEach((measure, numbers) -> {
            int from = (m * columns + Measure.columns().indexOf(measure.column())) * layers;
            System.arraycopy(event.siteValues(), from, numbers, 0, layers);
        });
    }

    /** Adds a record of a member whose layers are not known yet. */
    void add(long step, int member, ToDoubleFunction<String> column) {
        List<RecordPoint> points = members.computeIfAbsent(member, m -> new ArrayList<>());
        boolean keepsLayers = points.size() % stride == 0;
        points.add(new RecordPoint(
                step,
                column.applyAsDouble("loss"),
                column.applyAsDouble("batch_loss"),
                column.applyAsDouble("accuracy"),
                column.applyAsDouble("validation_loss"),
                column.applyAsDouble("gradient_norm"),
                keepsLayers ? noMeasures() : Map.of()));
    }

    private Map<Measure, double[]> noMeasures() {
        Map<Measure, double[]> measures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            measures.put(measure, new double[layers]);
        }
        return measures;
    }
}
