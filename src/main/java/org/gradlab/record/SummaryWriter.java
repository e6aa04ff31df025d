package org.gradlab.record;

import java.io.Closeable;
import java.io.IOException;
import org.gradlab.event.TrainingEvent;
import org.gradlab.event.TrainingEvent.Recorded;
import org.gradlab.event.TrainingEvent.StepRecorded;
import org.gradlab.event.TrainingListener;
import org.gradlab.npy.NpyRecords;
import org.gradlab.objective.RecordLayout;
import org.gradlab.restart.Quantiles;

/**
 * Writes what all members do at every record step, stored ones or not: {@code summary.npy}, [records, rows, numbers]. The rows are the
 * member columns, then the columns of every site; the numbers are how many members are finite, how many had stopped, and the
 * {@link Quantiles} of the finite ones.
 */
final class SummaryWriter implements TrainingListener, Closeable {

    private final int members;
    private final int columns;
    private final int sites;
    private final int siteColumns;
    private final NpyRecords file;
    private final StepColumns step;

    /** How many members were heard of in the record in the making. */
    private int recorded;

    private SummaryWriter(int members, RecordLayout layout, NpyRecords file, StepColumns step) {
        this.members = members;
        this.columns = layout.memberColumns().size();
        this.sites = layout.sites().size();
        this.siteColumns = layout.siteColumns().size();
        this.file = file;
        this.step = step;
    }

    /** Creates the file. */
    static SummaryWriter create(RunFolder folder, RecordLayout layout, int members) throws IOException {
        int rows = SummaryRow.names(layout).size();
        NpyRecords file = NpyRecords.create(folder.summary(), rows, SummaryRow.NUMBERS);
        return new SummaryWriter(members, layout, file, StepColumns.of(rows, members, folder.path()));
    }

    /** Opens the file to go on behind its first {@code kept} records. */
    static SummaryWriter reopen(RunFolder folder, RecordLayout layout, int members, int kept) throws IOException {
        int rows = SummaryRow.names(layout).size();
        NpyRecords file = NpyRecords.reopen(folder.summary(), kept);
        return new SummaryWriter(members, layout, file, StepColumns.of(rows, members, folder.path()));
    }

    /** Makes what is written last through a power failure. */
    void force() throws IOException {
        file.force();
    }

    @Override
    public void hear(TrainingEvent event) throws IOException {
        if (event instanceof Recorded numbers) {
            for (int i = 0; i < numbers.members(); i++) {
                add(numbers, i);
            }
        } else if (event instanceof StepRecorded) {
            commit();
        }
    }

    /** Sites lie behind each other in a block's numbers, columns in a summary's rows. */
    private void add(Recorded block, int i) throws IOException {
        recorded++;
        double[] memberValues = block.numbers().memberValues();
        for (int column = 0; column < columns; column++) {
            step.add(column, memberValues[i * columns + column]);
        }
        double[] siteValues = block.numbers().siteValues();
        for (int column = 0; column < siteColumns; column++) {
            for (int site = 0; site < sites; site++) {
                step.add(columns + site * siteColumns + column, siteValues[(i * siteColumns + column) * sites + site]);
            }
        }
    }

    private void commit() throws IOException {
        int rows = columns + sites * siteColumns;
        double[] record = new double[rows * SummaryRow.NUMBERS];
        for (int row = 0; row < rows; row++) {
            int at = row * SummaryRow.NUMBERS;
            record[at] = step.finite(row);
            record[at + 1] = members - recorded;
            double[] quantiles = step.quantiles(row);
            System.arraycopy(quantiles, 0, record, at + 2, quantiles.length);
        }
        file.write(file.records(), 0, record, 0, record.length);
        file.commit(file.records() + 1);
        step.clear();
        recorded = 0;
    }

    @Override
    public void close() throws IOException {
        try (file) {
            step.close();
        }
    }
}
