package org.gradlab.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gradlab.file.CsvFields;
import org.gradlab.file.CsvLines;
import org.gradlab.file.RunFileException;

/** Reads {@code series.csv}, {@code layers.csv} or {@code variables.csv} row by row, so that a long run needs no more memory than a short one. */
public final class SeriesReader {

    private final Path file;
    private final List<String> keys;

    private SeriesReader(Path file, List<String> keys) {
        this.file = file;
        this.keys = keys;
    }

    /** A reader of a {@code series.csv}. */
    public static SeriesReader ofMembers(Path file) {
        return new SeriesReader(file, SeriesWriter.MEMBER_KEYS);
    }

    /** A reader of a file about sites, each called {@code layer} or {@code variable}. */
    public static SeriesReader ofSites(Path file, String site) {
        return new SeriesReader(file, SeriesWriter.siteKeys(site));
    }

    /**
     * Hands every wanted row to {@code sink}, in the file's order.
     *
     * @throws RunFileException if a line is not what {@link SeriesWriter} writes
     */
    public void read(RowFilter filter, Consumer<SeriesRow> sink) throws IOException {
        try (CsvLines lines = new CsvLines(file)) {
            List<String> header = lines.header(keys);
            List<String> columns = List.copyOf(header.subList(keys.size(), header.size()));
            for (Optional<CsvFields> line = lines.next(); line.isPresent(); line = lines.next()) {
                readRow(line.get(), columns, filter, sink);
            }
        }
    }

    /** The wanted rows. Choose few: they are all in memory. */
    public List<SeriesRow> rows(RowFilter filter) throws IOException {
        List<SeriesRow> rows = new ArrayList<>();
        read(filter, rows::add);
        return rows;
    }

    private void readRow(CsvFields fields, List<String> columns, RowFilter filter, Consumer<SeriesRow> sink)
            throws RunFileException {
        fields.requireCount(keys.size() + columns.size());
        long step = fields.integer(0);
        int member = fields.member(2);
        if (filter.wants(step, member)) {
            String site = keys.size() > 3 ? fields.text(3) : "";
            double[] values = fields.measures(keys.size());
            sink.accept(new SeriesRow(step, fields.measure(1), member, site, columns, values));
        }
    }
}
