package org.gradlab.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gradlab.file.CsvLine;
import org.gradlab.file.WholeLineFile;
import org.gradlab.objective.RecordLayout;
import org.gradlab.train.Recorded;

/**
 * Writes what a run records: {@code series.csv}, one row per record step and member, and a file of one row per record step, member and site: {@code layers.csv} or {@code variables.csv}.
 *
 * <p>Rows are in the order of the events. Memory does not grow with the run, and a process that is killed leaves files
 * of whole rows. Same events, same bytes.
 */
public final class SeriesWriter implements Closeable {

    static final List<String> MEMBER_KEYS = List.of("step", "epoch", "member");

    private final RecordLayout layout;
    private final WholeLineFile series;
    private final WholeLineFile sites;
    private final CsvLine line = new CsvLine();

    /**
     * Creates both files with their headers.
     *
     * @throws IllegalArgumentException if a column or site has a name that CSV would have to quote
     */
    public SeriesWriter(Path seriesFile, Path sitesFile, RecordLayout layout) throws IOException {
        this.layout = layout;
        series = new WholeLineFile(seriesFile);
        sites = new WholeLineFile(sitesFile);
        header(series, MEMBER_KEYS, layout.memberColumns());
        header(sites, siteKeys(layout.place()), layout.placeColumns());
    }

    /** The keys of a row about a site. */
    static List<String> siteKeys(String site) {
        return List.of("step", "epoch", "member", site);
    }

    /** Appends the rows of an event; they are in the files when this returns. */
    public void write(Recorded recorded) throws IOException {
        requireLayout(recorded);
        for (int i = 0; i < recorded.members(); i++) {
            writeMember(recorded, i);
            for (int site = 0; site < layout.places().size(); site++) {
                writeSite(recorded, i, site);
            }
        }
        series.flush();
        sites.flush();
    }

    /** Closes both files. */
    @Override
    public void close() throws IOException {
        try (series) {
            sites.close();
        }
    }

    private void writeMember(Recorded recorded, int i) throws IOException {
        int columns = layout.memberColumns().size();
        keys(recorded, i);
        for (int column = 0; column < columns; column++) {
            line.add(recorded.memberValues()[i * columns + column]);
        }
        series.append(line.bytes(), line.length());
    }

    private void writeSite(Recorded recorded, int i, int site) throws IOException {
        int columns = layout.placeColumns().size();
        int count = layout.places().size();
        keys(recorded, i).add(layout.places().get(site));
        for (int column = 0; column < columns; column++) {
            line.add(recorded.placeValues()[(i * columns + column) * count + site]);
        }
        sites.append(line.bytes(), line.length());
    }

    private CsvLine keys(Recorded recorded, int i) {
        return line.clear().add(recorded.step()).add(recorded.epoch()).add((long) recorded.firstMember() + i);
    }

    private void header(WholeLineFile file, List<String> keys, List<String> columns) throws IOException {
        line.clear();
        keys.forEach(line::add);
        columns.forEach(line::add);
        file.append(line.bytes(), line.length());
        file.flush();
    }

    private void requireLayout(Recorded recorded) {
        int memberValues = recorded.members() * layout.memberColumns().size();
        int siteValues = recorded.members()
                * layout.places().size()
                * layout.placeColumns().size();
        if (recorded.memberValues().length != memberValues || recorded.placeValues().length != siteValues) {
            throw new IllegalArgumentException("step " + recorded.step() + " has " + recorded.memberValues().length
                    + " and " + recorded.placeValues().length + " values; the layout has " + memberValues + " and "
                    + siteValues);
        }
    }
}
