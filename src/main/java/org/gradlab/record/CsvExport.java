package org.gradlab.record;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradlab.file.AtomicFile;
import org.gradlab.file.CsvLine;
import org.gradlab.objective.RecordLayout;

/**
 * The record files as text: {@code series.csv}, one row per record step and member, {@code layers.csv} or {@code variables.csv}, one row
 * per record step, member and site, and {@code summary.csv}. Made of the record files at any time, so that recording need not wait for
 * text and a process that is killed leaves no half line.
 */
public final class CsvExport {

    private static final int READ_AT_ONCE = 256;

    private final RecordFiles files;
    private final CsvLine line = new CsvLine();

    private CsvExport(RecordFiles files) {
        this.files = files;
    }

    /** Replaces the text files in {@code out} by what the run in {@code folder} has recorded so far; their paths. */
    public static List<Path> write(RunFolder folder, Path out) throws IOException {
        Files.createDirectories(out);
        List<Path> written = new ArrayList<>();
        try (RecordFiles files = RecordFiles.open(folder)) {
            written.addAll(new CsvExport(files).write(out));
        }
        written.add(SummaryCsv.write(folder, out));
        return written;
    }

    /** Where the text of members and that of sites go in {@code out}. */
    public static List<Path> paths(Path out, String site) {
        return List.of(out.resolve("series.csv"), out.resolve(site + "s.csv"));
    }

    private List<Path> write(Path out) throws IOException {
        RecordLayout layout = files.layout();
        List<Path> paths = paths(out, layout.site());
        AtomicFile.write(paths.get(0), text -> {
            header(List.of("step", "epoch", "member"), layout.memberColumns(), text);
            rows(text, this::writeMember);
        });
        AtomicFile.write(paths.get(1), text -> {
            header(List.of("step", "epoch", "member", layout.site()), layout.siteColumns(), text);
            rows(text, this::writeSites);
        });
        return paths;
    }

    /** Writes the rows of a member at a record step. */
    private interface Rows {
        void write(int member, RecordedNumbers numbers, OutputStream text) throws IOException;
    }

    private void rows(OutputStream text, Rows rows) throws IOException {
        for (int record = 0; record < files.records(); record++) {
            int count = files.members().count();
            for (int place = 0; place < count; place += READ_AT_ONCE) {
                rows(record, place, Math.min(READ_AT_ONCE, count - place), new Sink(rows, text));
            }
        }
    }

    private void rows(int record, int first, int count, Sink sink) throws IOException {
        int place = first;
        for (RecordedNumbers numbers : files.read(record, first, count)) {
            if (!numbers.isStopped()) {
                sink.rows().write(files.members().member(place), numbers, sink.text());
            }
            place++;
        }
    }

    private record Sink(Rows rows, OutputStream text) {}

    private void writeMember(int member, RecordedNumbers numbers, OutputStream text) throws IOException {
        keys(member, numbers);
        for (double value : numbers.memberValues()) {
            line.add(value);
        }
        line.writeTo(text);
    }

    private void writeSites(int member, RecordedNumbers numbers, OutputStream text) throws IOException {
        List<String> sites = files.layout().sites();
        for (int site = 0; site < sites.size(); site++) {
            keys(member, numbers).add(sites.get(site));
            for (int at = site; at < numbers.siteValues().length; at += sites.size()) {
                line.add(numbers.siteValues()[at]);
            }
            line.writeTo(text);
        }
    }

    private CsvLine keys(int member, RecordedNumbers numbers) {
        return line.clear().add(numbers.step()).add(numbers.epoch()).add((long) member);
    }

    private void header(List<String> keys, List<String> columns, OutputStream text) throws IOException {
        line.clear();
        keys.forEach(line::add);
        columns.forEach(line::add);
        line.writeTo(text);
    }
}
