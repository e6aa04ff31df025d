package org.gradlab.record;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gradlab.npy.NpyRecords;

/** Reads {@code summary.npy}, record by record. */
public final class SummaryFile implements Closeable {

    private final List<SummaryRow.Name> names;
    private final NpyRecords steps;
    private final NpyRecords file;

    private SummaryFile(List<SummaryRow.Name> names, NpyRecords steps, NpyRecords file) {
        this.names = names;
        this.steps = steps;
        this.file = file;
    }

    /** Opens the file of a run to read the records that are whole now. */
    public static SummaryFile open(RunFolder folder) throws IOException {
        return new SummaryFile(
                SummaryRow.names(RecordsJson.read(folder.records()).layout()),
                NpyRecords.open(folder.steps()),
                NpyRecords.open(folder.summary()));
    }

    /** How many records are whole. */
    public int records() {
        return Math.min(steps.records(), file.records());
    }

    /** The rows of a record. */
    public List<SummaryRow> read(int record) throws IOException {
        double[] key = steps.read(record, 0, 2);
        double[] numbers = file.read(record, 0, names.size() * SummaryRow.NUMBERS);
        List<SummaryRow> rows = new ArrayList<>();
        for (int row = 0; row < names.size(); row++) {
            int at = row * SummaryRow.NUMBERS;
            rows.add(new SummaryRow(
                    (long) key[0],
                    key[1],
                    names.get(row),
                    (long) numbers[at],
                    (long) numbers[at + 1],
                    Arrays.copyOfRange(numbers, at + 2, at + SummaryRow.NUMBERS)));
        }
        return rows;
    }

    @Override
    public void close() throws IOException {
        try (steps) {
            file.close();
        }
    }
}
