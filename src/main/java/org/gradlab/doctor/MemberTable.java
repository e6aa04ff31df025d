package org.gradlab.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /** Whether the layers of a member's {@code record}-th record are kept, counted from 0. */
    boolean keepsLayers(int record) {
        return record % stride == 0;
    }

    /** Adds the records of an event. */
    void add(RecordEvent event, RecordLayout layout) {
        for (int m = 0; m < event.members().length; m++) {
            add(event, layout, m);
        }
    }

    /** Adds the record of the {@code m}-th member of an event, whose layers are not looked at where they are not kept. */
    void add(RecordEvent event, RecordLayout layout, int m) {
        List<RecordPoint> points = members.computeIfAbsent(event.members()[m], member -> new ArrayList<>());
        points.add(new RecordPoint(
                event.step(),
                number(event, layout, m, "loss"),
                number(event, layout, m, "batch_loss"),
                number(event, layout, m, "accuracy"),
                number(event, layout, m, "validation_loss"),
                number(event, layout, m, "gradient_norm"),
                keepsLayers(points.size()) ? measures(event, layout, m) : Map.of()));
    }

    private static double number(RecordEvent event, RecordLayout layout, int m, String column) {
        int index = layout.memberColumns().indexOf(column);
        return index < 0
                ? Double.NaN
                : event.memberValues()[m * layout.memberColumns().size() + index];
    }

    private Map<Measure, double[]> measures(RecordEvent event, RecordLayout layout, int m) {
        Map<Measure, double[]> measures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            int row = m * layout.siteColumns().size() + layout.siteColumns().indexOf(measure.column());
            measures.put(measure, Arrays.copyOfRange(event.siteValues(), row * layers, (row + 1) * layers));
        }
        return measures;
    }
}
