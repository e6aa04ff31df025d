package org.gradlab.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradlab.event.RunStatus;
import org.gradlab.record.RunJson;
import org.gradlab.record.SummaryRow;
import org.gradlab.run.RunRecord;
import org.gradlab.text.Numbers;

/**
 * What can be said of a run that has not come to its end: it is still trained, or was interrupted, killed, or failed.
 *
 * @param losses the training losses of all members at the last record step, of the batches since the record before where it was not
 *     evaluated; empty before the first
 */
public record UnfinishedRun(String folder, RunJson info, Optional<SummaryRow> losses) {

    private static final String BATCH_LOSS = "batch_loss";

    /** What is known of {@code run}; empty if it has come to its end. */
    public static Optional<UnfinishedRun> of(RunRecord run) throws IOException {
        RunJson info = run.info();
        if (info.status() == RunStatus.DONE) {
            return Optional.empty();
        }
        List<SummaryRow> rows = run.lastSummary();
        Optional<SummaryRow> losses = rowOf(rows, "loss");
        boolean isEvaluated = losses.filter(row -> row.finite() > 0).isPresent();
        return Optional.of(new UnfinishedRun(
                run.folder().path().toString(),
                info,
                isEvaluated ? losses : rowOf(rows, BATCH_LOSS).or(() -> losses)));
    }

    private static Optional<SummaryRow> rowOf(List<SummaryRow> rows, String measure) {
        return rows.stream().filter(row -> row.name().measure().equals(measure)).findFirst();
    }

    /** In words, and for JSON. */
    public OutputSection section(Display display) {
        return new OutputSection("unfinished", content(), display.wrapped(sentence()));
    }

    private String sentence() {
        String steps = Numbers.count(info.counts().getOrDefault("steps", 0L));
        return folder + how() + ". "
                + losses.map(row -> "At step " + Numbers.count(row.step()) + " of " + steps + ", the last recorded, "
                                + loss(row) + ".")
                        .orElse("Nothing is recorded yet.")
                + (canGoOn() ? " To go on: gradlab resume " + folder : "");
    }

    private boolean canGoOn() {
        return info.status() == RunStatus.INTERRUPTED || info.wasKilled();
    }

    private String how() {
        if (info.status() == RunStatus.INTERRUPTED) {
            return " was interrupted"
                    + losses.map(row -> " at step " + Numbers.count(row.step())).orElse("");
        }
        if (info.wasKilled()) {
            return " has not come to its end: its process was killed";
        }
        return info.failure()
                .map(reason -> " failed: " + reason)
                .orElse(" has not come to its end; it is still trained, or its process was ended");
    }

    private static String loss(SummaryRow row) {
        double[] quantiles = row.quantiles();
        if (row.finite() == 0) {
            return "no loss is finite";
        }
        String where = row.name().measure().equals(BATCH_LOSS) ? " over the batches since the record before" : "";
        return "the loss of its members" + where + " is " + Numbers.measure(quantiles[0]) + " to "
                + Numbers.measure(quantiles[quantiles.length - 1]) + ", in the middle "
                + Numbers.measure(quantiles[quantiles.length / 2]);
    }

    Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("run", folder);
        content.put("status", info.status());
        if (info.status() == RunStatus.RUNNING) {
            content.put("killed", info.wasKilled());
        }
        info.failure().ifPresent(reason -> content.put("failure", reason));
        losses.ifPresent(row -> {
            content.put("step", row.step());
            content.put("finite", row.finite());
            content.put("stopped", row.stopped());
            content.put("lossQuantiles", row.quantiles());
        });
        return content;
    }
}
