package org.gradlab.report.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradlab.report.LearningCurve;
import org.gradlab.report.SideBySide;
import org.gradlab.report.SideBySide.Contender;
import org.gradlab.report.TextTable;
import org.gradlab.restart.Quantiles;
import org.gradlab.sweep.Grid;
import org.gradlab.text.Numbers;

/**
 * What a page of several runs, or of a sweep, says and draws. See {@link PageData} for what is common to all pages.
 *
 * <pre>
 *   format      1
 *   run         name, folder, kind ("comparison"), command
 *   results     conclusion
 *   compared    words, notes, table and keys: {headings, rows}, percent,
 *               contenders: [{name, page, members, losses: at 0, 1, ... 100 % of the members, steps, bands: [steps, percent]}]
 *   grid        rows and columns: {key, values}, measure, atStart, spansMagnitudes, values: [rows, columns]
 * </pre>
 */
final class ComparedContent {

    /** Of the table of a sweep; all are in the files of its runs. */
    private static final int MOST_ROWS = 500;

    private static final int MOST_STEPS = 250;

    private ComparedContent() {}

    /** A link to the page of a run leads from {@code folder}. */
    static Map<String, Object> of(SideBySide compared, Optional<Grid> grid, Path folder) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("format", 1);
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("name", compared.title());
        about.put(
                "folder",
                folder.getFileName() == null ? "" : folder.getFileName().toString());
        about.put("kind", "comparison");
        about.put("command", "gradlab " + compared.command());
        content.put("run", about);
        content.put("results", Map.of("conclusion", compared.conclusion()));
        content.put("compared", compared(compared, folder));
        grid.ifPresent(some -> content.put("grid", grid(some)));
        return content;
    }

    private static Map<String, Object> compared(SideBySide compared, Path folder) {
        Map<String, Object> content = new LinkedHashMap<>();
        int drawn = compared.contenders().size();
        content.put(
                "words",
                drawn == compared.all()
                        ? "all " + Numbers.count(drawn) + " are drawn"
                        : "the first " + drawn + " of " + Numbers.count(compared.all()) + " are drawn");
        content.put("notes", compared.notes());
        content.put("table", table(compared.table()));
        content.put("keys", keys(compared));
        content.put("percent", Quantiles.PERCENT);
        content.put(
                "contenders",
                compared.contenders().stream()
                        .map(contender -> contender(contender, folder))
                        .toList());
        return content;
    }

    private static Map<String, Object> table(TextTable table) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(
                "headings",
                table.columns().stream().map(TextTable.Column::header).toList());
        content.put("rows", table.rows().stream().limit(MOST_ROWS).toList());
        content.put("all", table.rows().size());
        return content;
    }

    private static Map<String, Object> keys(SideBySide compared) {
        List<List<String>> rows = new ArrayList<>();
        compared.keys().forEach((key, values) -> {
            List<String> row = new ArrayList<>(List.of(key));
            row.addAll(values);
            rows.add(row);
        });
        List<String> headings = new ArrayList<>();
        if (!rows.isEmpty()) {
            headings.add("key");
            compared.table().rows().forEach(row -> headings.add(row.get(0)));
        }
        return Map.of("headings", headings, "rows", rows);
    }

    private static Map<String, Object> contender(Contender contender, Path folder) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("name", contender.name());
        contender
                .folder()
                .map(run -> run.resolve(Page.FILE))
                .filter(Files::exists)
                .ifPresent(page -> content.put(
                        "page",
                        folder.toAbsolutePath()
                                .relativize(page.toAbsolutePath())
                                .toString()
                                .replace('\\', '/')));
        content.put("members", contender.losses().length);
        content.put("losses", losses(contender.losses()));
        contender.curve().ifPresent(curve -> addCurve(curve, content));
        return content;
    }

    /** By nearest rank. */
    private static NumberArray losses(double... ascending) {
        double[] shares = IntStream.rangeClosed(0, 100)
                .mapToDouble(percent -> ascending[(int) Math.round(percent / 100.0 * (ascending.length - 1))])
                .toArray();
        return NumberArray.of(shares, shares.length).rounded();
    }

    private static void addCurve(LearningCurve curve, Map<String, Object> content) {
        int records = curve.steps().size();
        int shown = Math.min(records, MOST_STEPS);
        int[] places = IntStream.range(0, shown)
                .map(i -> shown == 1 ? 0 : (int) ((long) i * (records - 1) / (shown - 1)))
                .toArray();
        content.put("steps", IntStream.of(places).mapToObj(curve.steps()::get).toList());
        content.put(
                "bands",
                NumberArray.of(
                        IntStream.of(places)
                                .mapToObj(curve.quantiles()::get)
                                .flatMapToDouble(Arrays::stream)
                                .toArray(),
                        shown,
                        Quantiles.PERCENT.size()));
    }

    private static Map<String, Object> grid(Grid grid) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(
                "rows", Map.of("key", grid.rows().key(), "values", grid.rows().values()));
        content.put(
                "columns",
                Map.of("key", grid.columns().key(), "values", grid.columns().values()));
        content.put("measure", grid.measure().title());
        if (Double.isFinite(grid.atStart())) {
            content.put("atStart", grid.atStart());
        }
        content.put("spansMagnitudes", grid.measure().spansMagnitudes());
        content.put(
                "values",
                NumberArray.of(
                                Arrays.stream(grid.values())
                                        .flatMapToDouble(Arrays::stream)
                                        .toArray(),
                                grid.values().length,
                                grid.values()[0].length)
                        .rounded());
        return content;
    }
}
