package org.gradlab.report.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.data.DataException;
import org.gradlab.record.Provenance;
import org.gradlab.record.RecordFiles;
import org.gradlab.record.RunJson;
import org.gradlab.record.SummaryFile;
import org.gradlab.report.Display;
import org.gradlab.report.OutputSection;
import org.gradlab.report.RestartsView;
import org.gradlab.report.landscape.RunLandscape;
import org.gradlab.restart.Comparison;
import org.gradlab.run.RunRecord;
import org.gradlab.run.TrainedMembers;
import org.gradlab.text.Numbers;

/**
 * What a page says and draws, as one JSON object. Arrays of numbers are float32, row-major, with NaN (in JSON: null) where there is none.
 *
 * <pre>
 *   format      1
 *   run         name, folder, kind ("network" or "function"), isSample (whether starts were drawn), leftOut (in words)
 *   results     what gradlab compare --json says: conclusion, findings, target, levels, solutions, basins, ...
 *   sections    what it prints: [{key, lines}]
 *   members     count, best, median, worst, rankedBy, columns: {loss: [members], ..., verdict: {words, codes: [members]}}
 *   steps       recorded, words, steps: the record steps that figures show
 *   losses      members, words, loss: [members, steps]; percent and bands: [steps, percent] where there are more members
 *   sites       site ("layer" or "variable"), sites: names;
 *               members, details: {members, words, columns, values: [members, columns, steps, sites]};
 *               median: {columns, values: [columns, steps, sites]} over all members;
 *               vanishing: {steps, words, rule, shares: [steps, sites]}
 *   weights     slots: [{name, rows, columns}], members, words, start and end: [members, numbers];
 *               path: {member, steps, values: [steps, numbers]} of the best member
 *   network     inputs, layers: [{units, activation, parameter: [members], normalization, statistics, epsilon: [members]}]
 *   data        words, features, x: [rows, features], y: [rows, outputs], classes, targets, shift, scale
 *   function    expression, variables, members, words, start and end: [members, variables],
 *               surface: {x, y, heights: [y, x]} of one or two variables
 *   landscape   [{title, words, kind: "line", xLabel, x, lines: [{label, barrier, values}]} or
 *               {title, words, kind: "plane", xLabel, yLabel, x, y, losses: [y, x], paths: [{label, x, y}], points: [{label, x, y}]}]
 *   config      lines, differing: the lines that are not defaults, counted from 0
 *   provenance  text by name
 * </pre>
 *
 * What a run does not have is missing.
 */
final class PageData {

    /** For text of settings side by side; all else is told by its numbers. */
    private static final Display DISPLAY = new Display(80, 60, false);

    /** Members have columns of their own, and losses bands. */
    private static final Set<String> TOLD_BY_NUMBERS = Set.of("restarts", "learningCurves");

    /** Of more members neither weights nor solutions are told: they are not read a second time. */
    private static final int MOST_MEMBERS = 100_000;

    /** On a line of a landscape, and on each side of a plane. */
    private static final int PLACES = 31;

    private static final int WAY_STEPS = 41;

    /** Multiplications, of which a processor makes more than a billion in a second. */
    private static final double MOST_WORK = 3e8;

    private final RunRecord run;
    private final RestartsView restarts;
    private final Map<String, Object> content = new LinkedHashMap<>();

    private PageData(RunRecord run, RestartsView restarts) {
        this.run = run;
        this.restarts = restarts;
    }

    /** The data of a run that has come to its end. */
    static Map<String, Object> of(RunRecord run, RestartsView restarts) throws IOException, ConfigException {
        PageData data = new PageData(run, restarts);
        data.addWords();
        data.addMembers();
        data.addModel();
        data.content.put("config", ConfigContent.of(run.config(), run.folder().path()));
        data.content.put("provenance", provenance(run.info()));
        return data.content;
    }

    private Comparison comparison() {
        return restarts.results().comparison();
    }

    private void addWords() throws IOException, ConfigException {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("name", run.config().name());
        about.put("folder", run.folder().path().toString());
        about.put("kind", run.isOfFunction() ? "function" : "network");
        about.put("isSample", run.isSample());
        if (hasMany()) {
            about.put(
                    "leftOut",
                    "Of more than " + Numbers.count(MOST_MEMBERS)
                            + " members this page has neither weights nor solutions nor levels.");
        }
        content.put("format", 1);
        content.put("run", about);
        Map<String, Object> results = new LinkedHashMap<>();
        List<Map<String, Object>> sections = new ArrayList<>();
        for (OutputSection section : sections()) {
            if (!TOLD_BY_NUMBERS.contains(section.key())) {
                results.put(section.key(), section.content());
                if (!section.lines().isEmpty()) {
                    sections.add(Map.of("key", section.key(), "lines", section.lines()));
                }
            }
        }
        content.put("results", results);
        content.put("sections", sections);
    }

    private List<OutputSection> sections() throws IOException, ConfigException {
        return hasMany() ? restarts.sections(DISPLAY) : restarts.sectionsOfMany(DISPLAY);
    }

    private boolean hasMany() {
        return comparison().ranked().size() > MOST_MEMBERS;
    }

    private void addMembers() throws IOException {
        content.put("members", MemberColumns.of(restarts.results(), run.folder()));
        try (RecordFiles files = RecordFiles.open(run.folder());
                SummaryFile summary = SummaryFile.open(run.folder())) {
            ShownRecords records = ShownRecords.of(files);
            content.put(
                    "steps",
                    Map.of("recorded", records.recorded(), "words", records.words(), "steps", records.steps()));
            if (files.members().count() > 0) {
                ShownMembers shown = ShownMembers.of(comparison(), files.members());
                boolean areAll = shown.members().size() == comparison().ranked().size();
                content.put("losses", LossContent.of(files, summary, records, shown, areAll));
                content.put("sites", new SiteNumbers(files, records, comparison()).content(summary));
            }
        }
    }

    private void addModel() throws IOException, ConfigException {
        if (hasMany()) {
            return;
        }
        if (run.function().isPresent()) {
            content.put(
                    "function",
                    FunctionContent.of(
                            run.function().orElseThrow(),
                            restarts.results().endPoints().orElseThrow()));
            return;
        }
        Optional<TrainedMembers> trained = trainedMembers();
        if (trained.isPresent()) {
            ShownRecords records;
            try (RecordFiles files = RecordFiles.open(run.folder())) {
                records = ShownRecords.of(files);
            }
            NetworkContent.add(run, trained.get(), comparison(), records, content);
            addLandscape(records);
        }
    }

    /** Slices that are quickly made; gradlab landscape makes others. */
    private void addLandscape(ShownRecords records) throws IOException, ConfigException {
        RunLandscape landscape = RunLandscape.of(run, PLACES).orElseThrow();
        if (landscape.work() > MOST_WORK) {
            return;
        }
        Set<Long> steps = landscape.replayWork(records.last()) > MOST_WORK ? Set.of() : records.spread(WAY_STEPS);
        content.put(
                "landscape",
                landscape.standard(comparison(), steps).stream()
                        .map(LandscapeContent::of)
                        .toList());
    }

    /** Empty where the data is not there any more. */
    private Optional<TrainedMembers> trainedMembers() throws IOException, ConfigException {
        try {
            return run.trainedMembers();
        } catch (DataException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> provenance(RunJson info) {
        Provenance from = info.provenance();
        Map<String, String> words = new LinkedHashMap<>();
        words.put("status", info.status().name().toLowerCase(Locale.ROOT));
        words.put("started", info.started().toString());
        info.finished().ifPresent(at -> words.put("finished", at.toString()));
        words.put("command", "gradlab " + String.join(" ", from.commandLine()));
        words.put("engine", from.engine() + " (" + from.engineReason() + ")");
        words.put("precision", from.precision());
        words.put("seed", Long.toString(from.seed()));
        from.dataFingerprint().ifPresent(hash -> words.put("data", "SHA-256 " + hash));
        words.put("Gradlab", from.gradlab());
        words.put("Java", from.java());
        words.put("system", from.os() + ", " + from.processors() + " processors");
        return words;
    }
}
