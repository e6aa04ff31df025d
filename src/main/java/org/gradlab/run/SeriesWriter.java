package org.gradlab.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gradlab.file.CsvLine;
import org.gradlab.file.WholeLineFile;
import org.gradlab.objective.RecordLayout;
import org.gradlab.train.RecordEvent;

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
        header(sites, siteKeys(layout.site()), layout.siteColumns());
    }

    /** The keys of a row about a site. */
    static List<String> siteKeys(String site) {
        return List.of("step", "epoch", "member", site);
    }

    /** Appends the rows of the members of an event; they are in the files when this returns. */
    public void write(RecordEvent recorded) throws IOException {
        requireLayout(recorded);
        for (int i = 0; i < recorded.members().length; i++) {
            writeMember(recorded, i);
            for (int site = 0; site < layout.sites().size(); site++) {
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

    private void writeMember(RecordEvent recorded, int i) throws IOException {
        int columns = layout.memberColumns().size();
        keys(recorded, i);
        for (int column = 0; column < columns; column++) {
            line.add(recorded.memberValues()[i * columns + column]);
        }
        series.append(line.bytes(), line.length());
    }

    private void writeSite(RecordEvent recorded, int i, int site) throws IOException {
        int columns = layout.siteColumns().size();
        int count = layout.sites().size();
        keys(recorded, i).add(layout.sites().get(site));
        for (int column = 0; column < columns; column++) {
            line.add(recorded.siteValues()[(i * columns + column) * count + site]);
        }
        sites.append(line.bytes(), line.length());
    }

    private CsvLine keys(RecordEvent recorded, int i) {
        return line.clear().add(recorded.step()).add(recorded.epoch()).add((long) recorded.members()[i]);
    }

    private void header(WholeLineFile file, List<String> keys, List<String> columns) throws IOException {
        line.clear();
        keys.forEach(line::add);
        columns.forEach(line::add);
        file.append(line.bytes(), line.length());
        file.flush();
    }

    private void requireLayout(RecordEvent recorded) {
        int memberValues = recorded.members().length * layout.memberColumns().size();
        int siteValues = recorded.members().length
                * layout.sites().size()
                * layout.siteColumns().size();
        if (recorded.memberValues().length != memberValues || recorded.siteValues().length != siteValues) {
            throw new IllegalArgumentException("step " + recorded.step() + " has " + recorded.memberValues().length
                    + " and " + recorded.siteValues().length + " values; the layout has " + memberValues + " and "
                    + siteValues);
        }
    }
}
