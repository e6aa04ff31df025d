package org.gradlab.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gradlab.file.AtomicFile;
import org.gradlab.file.CsvLine;
import org.gradlab.restart.Quantiles;

/** The file {@code summary.csv}: what all members do, one row per record step, layer or variable, and measure. */
public final class SummaryCsv {

    private SummaryCsv() {}

    /** Replaces the file in {@code out} by what the run in {@code folder} has recorded so far; its path. */
    public static Path write(RunFolder folder, Path out) throws IOException {
        Path path = out.resolve("summary.csv");
        try (SummaryFile file = SummaryFile.open(folder)) {
            String site = RecordsJson.read(folder.records()).layout().site();
            AtomicFile.write(path, text -> {
                header(site).writeTo(text);
                for (int record = 0; record < file.records(); record++) {
                    for (SummaryRow row : file.read(record)) {
                        line(row).writeTo(text);
                    }
                }
            });
        }
        return path;
    }

    private static CsvLine header(String site) {
        CsvLine line = new CsvLine();
        List.of("step", "epoch", site, "measure", "finite", "stopped").forEach(line::add);
        Quantiles.PERCENT.forEach(percent -> line.add("q" + percent));
        return line;
    }

    private static CsvLine line(SummaryRow row) {
        CsvLine line = new CsvLine()
                .add(row.step())
                .add(row.epoch())
                .add(row.name().site())
                .add(row.name().measure())
                .add(row.finite())
                .add(row.stopped());
        for (double quantile : row.quantiles()) {
            line.add(quantile);
        }
        return line;
    }
}
