package org.gradlab.record;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.file.RunFileException;
import org.gradlab.npy.NpyRecords;
import org.gradlab.objective.RecordLayout;
import org.gradlab.train.RecordEvent;

/**
 * What a run records of its members, in files of fixed-size records: each number is found without reading others. A member that had
 * stopped is NaN throughout. A record counts once it is committed, in {@code steps.npy} last.
 */
public final class RecordFiles implements Closeable {

    private final RecordsJson axes;
    private final NpyRecords steps;
    private final NpyRecords series;
    private final NpyRecords sites;

    private RecordFiles(RecordsJson axes, NpyRecords steps, NpyRecords series, NpyRecords sites) {
        this.axes = axes;
        this.steps = steps;
        this.series = series;
        this.sites = sites;
    }

    /** How a file is opened. */
    @FunctionalInterface
    private interface Opening {
        NpyRecords open(Path file) throws IOException;
    }

    /** Creates the files, without a record. */
    public static RecordFiles create(RunFolder folder, RecordsJson axes) throws IOException {
        axes.write(folder.records());
        RecordLayout layout = axes.layout();
        int members = axes.members().count();
        return new RecordFiles(
                axes,
                NpyRecords.create(folder.steps(), 2),
                NpyRecords.create(
                        folder.series(), members, layout.memberColumns().size()),
                NpyRecords.create(
                        folder.sites(layout.site()),
                        members,
                        layout.siteColumns().size(),
                        layout.sites().size()));
    }

    /**
     * Opens the files to read the records that are whole now.
     *
     * @throws RunFileException if one is missing or does not fit the others
     */
    public static RecordFiles open(RunFolder folder) throws IOException {
        return open(folder, NpyRecords::open);
    }

    /**
     * Opens the files to go on behind their first {@code kept} records.
     *
     * @throws RunFileException if one is missing, has fewer or does not fit the others
     */
    public static RecordFiles reopen(RunFolder folder, int kept) throws IOException {
        return open(folder, file -> NpyRecords.reopen(file, kept));
    }

    private static RecordFiles open(RunFolder folder, Opening opening) throws IOException {
        RecordsJson axes = RecordsJson.read(folder.records());
        NpyRecords steps = opening.open(folder.steps());
        NpyRecords series = opening.open(folder.series());
        NpyRecords sites = opening.open(folder.sites(axes.layout().site()));
        RecordFiles files = new RecordFiles(axes, steps, series, sites);
        if (steps.recordShape().length != 1
                || !Arrays.equals(series.recordShape(), files.seriesShape())
                || !Arrays.equals(sites.recordShape(), files.sitesShape())) {
            files.close();
            throw new RunFileException(folder.path(), "the record files do not have the shapes of records.json");
        }
        return files;
    }

    public RecordLayout layout() {
        return axes.layout();
    }

    public RecordedMembers members() {
        return axes.members();
    }

    /** How many records are whole. */
    public int records() {
        return steps.records();
    }

    /** Updates made before a record. */
    public long step(int record) throws IOException {
        return (long) steps.read(record, 0, 1)[0];
    }

    /** The step of the last record, of which there is one. */
    public long lastStep() throws IOException {
        return step(records() - 1);
    }

    /** Passes over the training data made before a record. */
    public double epoch(int record) throws IOException {
        return steps.read(record, 1, 1)[0];
    }

    /** Writes members of a block whose places follow each other, {@code count} from {@code first} on. */
    void write(int record, int place, RecordEvent block, int first, int count) throws IOException {
        int columns = columns();
        int numbers = siteNumbers();
        series.write(record, (long) place * columns, block.memberValues(), first * columns, count * columns);
        sites.write(record, (long) place * numbers, block.siteValues(), first * numbers, count * numbers);
    }

    /** Writes a member. */
    public void write(int record, int place, RecordedNumbers numbers) throws IOException {
        series.write(record, (long) place * columns(), numbers.memberValues(), 0, columns());
        sites.write(record, (long) place * siteNumbers(), numbers.siteValues(), 0, siteNumbers());
    }

    /** Writes that the member at a place had stopped. */
    public void writeStopped(int record, int place) throws IOException {
        write(record, place, RecordedNumbers.stopped(columns(), siteNumbers()));
    }

    /** Declares that the next record, of {@code step}, is whole. */
    public void commit(long step, double epoch) throws IOException {
        int record = records();
        series.commit(record + 1);
        sites.commit(record + 1);
        steps.write(record, 0, new double[] {step, epoch}, 0, 2);
        steps.commit(record + 1);
    }

    /** Makes what is written last through a power failure. */
    void force() throws IOException {
        series.force();
        sites.force();
        steps.force();
    }

    /** A member at every record, from the first one to that at which it stopped. */
    public List<RecordedNumbers> member(int member) throws IOException {
        List<RecordedNumbers> found = new ArrayList<>();
        for (int record = 0; record < records(); record++) {
            RecordedNumbers numbers = read(record, members().place(member), 1).get(0);
            if (!numbers.isStopped()) {
                found.add(numbers);
            }
        }
        return found;
    }

    /** What stands at {@code count} places of the member axis. */
    public List<RecordedNumbers> read(int record, int place, int count) throws IOException {
        long step = step(record);
        double epoch = epoch(record);
        double[] ofMembers = series.read(record, (long) place * columns(), count * columns());
        double[] ofSites = sites.read(record, (long) place * siteNumbers(), count * siteNumbers());
        return IntStream.range(0, count)
                .mapToObj(i -> new RecordedNumbers(
                        step, epoch, part(ofMembers, i, columns()), part(ofSites, i, siteNumbers())))
                .toList();
    }

    /** [members, columns] of a record. */
    public double[] memberValues(int record) throws IOException {
        return series.read(record, 0, Math.multiplyExact(members().count(), columns()));
    }

    /** [members, columns, sites] of a record. */
    public double[] siteValues(int record) throws IOException {
        return sites.read(record, 0, Math.multiplyExact(members().count(), siteNumbers()));
    }

    /** A number of a stored member as a whole; NaN where it had stopped. */
    public double memberNumber(int record, int member, int column) throws IOException {
        return series.read(record, (long) members().place(member) * columns() + column, 1)[0];
    }

    /** The numbers of a stored member's sites, [siteColumns, sites]; NaN where it had stopped. */
    public double[] siteNumbers(int record, int member) throws IOException {
        return sites.read(record, (long) members().place(member) * siteNumbers(), siteNumbers());
    }

    private static double[] part(double[] values, int i, int size) {
        return Arrays.copyOfRange(values, i * size, (i + 1) * size);
    }

    @Override
    public void close() throws IOException {
        try (steps;
                series) {
            sites.close();
        }
    }

    private int columns() {
        return layout().memberColumns().size();
    }

    private int siteNumbers() {
        return layout().siteColumns().size() * layout().sites().size();
    }

    private int[] seriesShape() {
        return new int[] {members().count(), columns()};
    }

    private int[] sitesShape() {
        return new int[] {
            members().count(), layout().siteColumns().size(), layout().sites().size()
        };
    }
}
