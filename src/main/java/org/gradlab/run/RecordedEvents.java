package org.gradlab.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradlab.record.RecordFiles;
import org.gradlab.record.RecordedNumbers;
import org.gradlab.train.RecordEvent;

/** What the members of a run recorded, as the events that told of it. Test values are not among them. */
final class RecordedEvents {

    /** Members whose numbers are in memory at a time. */
    private static final int CHUNK = 1024;

    private final RecordFiles files;

    RecordedEvents(RecordFiles files) {
        this.files = files;
    }

    RecordFiles files() {
        return files;
    }

    /** Takes one event at a time. */
    @FunctionalInterface
    interface Sink {
        void accept(RecordEvent event) throws IOException;
    }

    /** Those of one record, in the order of the members; none of members that had stopped, or of a record that there is not. */
    void tell(int record, Sink sink) throws IOException {
        int stored = files.members().count();
        for (int place = 0; record < files.records() && place < stored; place += CHUNK) {
            Optional<RecordEvent> event = event(record, place, Math.min(CHUNK, stored - place));
            if (event.isPresent()) {
                sink.accept(event.get());
            }
        }
    }

    private Optional<RecordEvent> event(int record, int place, int count) throws IOException {
        List<RecordedNumbers> numbers = files.read(record, place, count);
        int[] going = IntStream.range(0, count)
                .filter(i -> !numbers.get(i).isStopped())
                .toArray();
        if (going.length == 0) {
            return Optional.empty();
        }
        List<double[]> series = new ArrayList<>();
        List<double[]> sites = new ArrayList<>();
        for (int i : going) {
            series.add(numbers.get(i).memberValues());
            sites.add(numbers.get(i).siteValues());
        }
        return Optional.of(new RecordEvent(
                files.step(record),
                files.epoch(record),
                Arrays.stream(going).map(i -> files.members().member(place + i)).toArray(),
                joined(series),
                joined(sites),
                new double[0]));
    }

    private static double[] joined(List<double[]> rows) {
        return rows.stream().flatMapToDouble(Arrays::stream).toArray();
    }
}
