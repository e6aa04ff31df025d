package org.gradlab.record;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a run has recorded, as arrays. Records come in the order of their steps, members in that of {@link #members}; a member that had
 * stopped is NaN from its next record on. Everything is read when it is asked for, with the records that are whole then.
 *
 * @param folder of the run
 */
public record Records(RunFolder folder) {

    /** Takes an answer from the files. */
    @FunctionalInterface
    private interface Question<T> {
        T ask(RecordFiles files) throws IOException;
    }

    /** The members whose records are stored, ascending. */
    public int[] members() throws IOException {
        RecordedMembers members = RecordsJson.read(folder.records()).members();
        return IntStream.range(0, members.count()).map(members::member).toArray();
    }

    /** What is recorded of members, such as {@code loss}, {@code accuracy} and {@code gradient_norm}. */
    public List<String> measures() throws IOException {
        return RecordsJson.read(folder.records()).layout().memberColumns();
    }

    /** The layers, input side first, or the variables. */
    public List<String> sites() throws IOException {
        return RecordsJson.read(folder.records()).layout().sites();
    }

    /** What is recorded of layers, such as {@code dw_norm}, or of variables. */
    public List<String> siteMeasures() throws IOException {
        return RecordsJson.read(folder.records()).layout().siteColumns();
    }

    /** [records] updates made before. */
    public long[] steps() throws IOException {
        return ask(files -> {
            long[] steps = new long[files.records()];
            for (int record = 0; record < steps.length; record++) {
                steps[record] = files.step(record);
            }
            return steps;
        });
    }

    /** [records] passes over the training data made before. */
    public double[] epochs() throws IOException {
        return ask(files -> {
            double[] epochs = new double[files.records()];
            for (int record = 0; record < epochs.length; record++) {
                epochs[record] = files.epoch(record);
            }
            return epochs;
        });
    }

    /** [records][members] */
    public double[][] losses() throws IOException {
        return of("loss");
    }

    /**
     * [records][members] of a measure of members.
     *
     * @throws IllegalArgumentException if there is no such measure
     */
    public double[][] of(String measure) throws IOException {
        return ask(files -> {
            int column = place(measure, files.layout().memberColumns());
            int columns = files.layout().memberColumns().size();
            double[][] values = new double[files.records()][files.members().count()];
            for (int record = 0; record < values.length; record++) {
                double[] all = files.memberValues(record);
                for (int member = 0; member < values[record].length; member++) {
                    values[record][member] = all[member * columns + column];
                }
            }
            return values;
        });
    }

    /**
     * [records][members][sites] of a measure of layers or variables.
     *
     * @throws IllegalArgumentException if there is no such measure
     */
    public double[][][] ofSites(String measure) throws IOException {
        return ask(files -> {
            int column = place(measure, files.layout().siteColumns());
            int columns = files.layout().siteColumns().size();
            int sites = files.layout().sites().size();
            double[][][] values = new double[files.records()][files.members().count()][sites];
            for (int record = 0; record < values.length; record++) {
                double[] all = files.siteValues(record);
                for (int member = 0; member < values[record].length; member++) {
                    System.arraycopy(all, (member * columns + column) * sites, values[record][member], 0, sites);
                }
            }
            return values;
        });
    }

    private static int place(String measure, List<String> columns) {
        int place = columns.indexOf(measure);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "no measure \"" + measure + "\"; there are " + String.join(", ", columns));
        }
        return place;
    }

    private <T> T ask(Question<T> question) throws IOException {
        try (RecordFiles files = RecordFiles.open(folder)) {
            return question.ask(files);
        }
    }
}
