package org.gradlab.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.data.DataException;
import org.gradlab.diagnosis.Diagnosis;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.Hyperparameters;
import org.gradlab.restart.LossCurves;
import org.gradlab.restart.MemberResult;
import org.gradlab.run.RunRecord;
import org.gradlab.run.TrainedMembers;
import org.gradlab.solution.EndPointProof;
import org.gradlab.solution.LossLevel;
import org.gradlab.solution.LossLevels;
import org.gradlab.solution.NetworkEnds;
import org.gradlab.solution.Solutions;
import org.gradlab.statistic.TargetStatistics;
import org.gradlab.text.Numbers;

/** What is said of a run's restarts: how they came out, its learning rates side by side, and the end points of a function. */
public final class RestartsView {
    private static final String MEMBERS = "restarts";

    private final RunRecord run;
    private final RunResults results;

    private RestartsView(RunRecord run, RunResults results) {
        this.run = run;
        this.results = results;
    }

    /** The restarts of a run that has come to its end. */
    public static RestartsView of(RunRecord run) throws IOException, ConfigException {
        return new RestartsView(run, RunResults.of(run));
    }

    /** How the members came out. */
    public RunResults results() {
        return results;
    }

    /** All that is said, for {@code display}. */
    public List<OutputSection> sections(Display display) throws IOException {
        Comparison comparison = results.comparison();
        List<OutputSection> sections = new ArrayList<>();
        sections.add(OutputSection.data("run", run.folder().path().toString()));
        sections.add(conclusion(display));
        results.diagnosis().ifPresent(found -> sections.add(findings(found, display)));
        sections.add(OutputSection.data("members", results.members()));
        sections.add(OutputSection.data("statuses", RestartsContent.statuses(comparison)));
        results.target()
                .ifPresent(
                        words -> sections.add(OutputSection.data("target", RestartsContent.success(words, results))));
        sections.add(OutputSection.data("rankedBy", comparison.byValidation() ? "validationLoss" : "loss"));
        sections.add(OutputSection.data("best", comparison.best().member()));
        sections.add(OutputSection.data("median", comparison.median().member()));
        sections.add(OutputSection.data("worst", comparison.worst().member()));
        if (!results.hasOneSetting()) {
            sections.add(sideBySide(left(display, sections)));
        }
        Optional<OutputSection> basins =
                results.isOfFunction() ? Optional.of(basins(left(display, sections))) : Optional.empty();
        int below = basins.map(found -> found.lines().size() + 1).orElse(0);
        sections.add(new OutputSection(
                MEMBERS,
                RestartsContent.ranked(results),
                MembersReport.lines(results, left(display, sections).below(below))));
        basins.ifPresent(sections::add);
        return sections;
    }

    /** The same, and what many restarts tell together: the levels of their losses and the distinct solutions of a network. */
    public List<OutputSection> sectionsOfMany(Display display) throws IOException, ConfigException {
        Optional<TrainedMembers> trained = trainedMembers();
        if (!results.hasOneSetting()) {
            List<OutputSection> sections = new ArrayList<>(sections(display));
            bySetting(trained, display).ifPresent(sections::add);
            return sections;
        }
        Optional<Solutions> solutions =
                trained.flatMap(TrainedMembers::ends).map(ends -> Solutions.of(results.comparison(), ends));
        List<OutputSection> told = told(trained, display);
        List<OutputSection> sections =
                new ArrayList<>(sections(display.below(OutputSection.lines(told).size() + 1)));
        if (solutions.isPresent() && !display.isFull()) {
            sections.replaceAll(RestartsView::withoutMembers);
        }
        sections.addAll(2, told);
        solutions
                .map(found -> new SolutionsReport(found, results.sample()).section(left(display, sections)))
                .ifPresent(sections::add);
        if (trained.isEmpty() && !results.isOfFunction()) {
            sections.add(new OutputSection(
                    "dataIsMissing", true, List.of("The data cannot be read any more: solutions are not told apart.")));
        }
        return sections;
    }

    /** What it took to reach the target, and the levels of the losses. */
    private List<OutputSection> told(Optional<TrainedMembers> trained, Display display) throws IOException {
        List<OutputSection> told = new ArrayList<>();
        if (results.target().isPresent()) {
            told.add(new TargetReport(targetStatistics(), results.sample()).section(display));
        }
        told.add(told(new LevelsReport(results, levels(trained)).section(display), display));
        return told;
    }

    /** The same of each setting that has several drawn starts, never of all together: with another setting a start may lead elsewhere. */
    private Optional<OutputSection> bySetting(Optional<TrainedMembers> trained, Display display) throws IOException {
        boolean areSamples = results.sample()
                && results.settings().values().stream()
                        .allMatch(comparison -> comparison.ranked().size() > 1);
        if (!areSamples) {
            return Optional.empty();
        }
        Optional<NetworkEnds> ends = trained.flatMap(TrainedMembers::ends);
        List<Map<String, Object>> contents = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Hyperparameters setting : results.settings().keySet()) {
            RestartsView one = new RestartsView(run, results.only(setting));
            List<OutputSection> told = one.told(trained, display);
            ends.map(all -> Solutions.of(one.results.comparison(), all.only(places(setting))))
                    .map(found -> new SolutionsReport(found, true).section(display))
                    .ifPresent(told::add);
            Map<String, Object> content = new LinkedHashMap<>();
            content.put("learningRate", setting.learningRate());
            content.put("momentum", setting.momentum());
            content.putAll(setting.others());
            content.putAll(OutputSection.contents(told));
            contents.add(content);
            lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
            lines.add("Restarts at " + words(setting) + ":");
            lines.addAll(OutputSection.lines(told));
        }
        return Optional.of(new OutputSection("bySetting", contents, display.isFull() ? lines : List.of()));
    }

    /** Where the members of a setting stand among all. */
    private int[] places(Hyperparameters setting) {
        List<MemberResult> all = results.comparison().ranked().stream()
                .sorted(Comparator.comparingInt(MemberResult::member))
                .toList();
        return IntStream.range(0, all.size())
                .filter(place -> all.get(place).setting().equals(setting))
                .toArray();
    }

    /** The best, median and worst are told where a run is trained; their room is that of solutions. */
    private static OutputSection withoutMembers(OutputSection section) {
        return section.key().equals(MEMBERS) ? OutputSection.data(MEMBERS, section.content()) : section;
    }

    /** Levels of a function's losses are its end points, where those are told. */
    private OutputSection told(OutputSection levels, Display display) {
        boolean areEndPoints = !display.isFull()
                && results.isOfFunction()
                && !basins(display).lines().isEmpty();
        return areEndPoints ? OutputSection.data(levels.key(), levels.content()) : levels;
    }

    /** Proofs are made for few levels: where losses lie anywhere, they are no places that descents end at. */
    private List<LevelsReport.Level> levels(Optional<TrainedMembers> trained) {
        List<LossLevel> levels = LossLevels.of(results.comparison().ranked());
        Optional<EndPointProof> proof =
                trained.filter(members -> levels.size() <= LevelsReport.MOST).map(TrainedMembers::proof);
        return levels.stream()
                .map(level -> new LevelsReport.Level(
                        level,
                        proof.map(proofs -> proofs.of(level.best(), level.best().member()))))
                .toList();
    }

    /** Empty too where the data is not there any more: then what needs it is left out. */
    private Optional<TrainedMembers> trainedMembers() throws IOException, ConfigException {
        try {
            return run.trainedMembers();
        } catch (DataException e) {
            return Optional.empty();
        }
    }

    private TargetStatistics targetStatistics() throws IOException {
        return TargetStatistics.of(
                results.comparison().ranked(), run.info().counts().get("steps"));
    }

    private static Display left(Display display, List<OutputSection> sections) {
        return display.below(OutputSection.lines(sections).size() + 1);
    }

    private static OutputSection findings(Diagnosis diagnosis, Display display) {
        List<String> lines =
                display.isFull() ? new DiagnosisText(diagnosis).table().lines(display) : List.of();
        return new OutputSection("findings", DiagnosisContent.of(diagnosis), lines);
    }

    private OutputSection conclusion(Display display) {
        List<String> sentences = Conclusion.sentences(results);
        return new OutputSection(
                "conclusion", String.join(" ", sentences), display.wrapped(String.join(" ", sentences)));
    }

    private OutputSection sideBySide(Display display) throws IOException {
        LossCurves medians = run.medianLosses();
        return new OutputSection(
                "sideBySide",
                SettingsContent.of(results, medians),
                new SettingsReport(results, medians).lines(display));
    }

    private OutputSection basins(Display display) {
        List<Map<String, Object>> contents = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        results.basins().forEach((setting, basins) -> {
            contents.add(BasinsContent.of(setting, basins, results.sample()));
            List<String> endPoints = new EndPointsReport(basins, results.sample()).lines(display);
            if (display.isFull() && !results.hasOneSetting() && !endPoints.isEmpty()) {
                lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
                lines.add("End points at " + words(setting) + ":");
            }
            lines.addAll(endPoints);
        });
        boolean told = display.isFull() || (results.hasOneSetting() && results.members() > 1);
        return new OutputSection("basins", contents, told ? lines : List.of());
    }

    private static String words(Hyperparameters setting) {
        return "learning rate " + Numbers.measure(setting.learningRate())
                + (setting.momentum() == 0 ? "" : ", momentum " + Numbers.measure(setting.momentum()))
                + setting.others().entrySet().stream()
                        .map(other -> ", " + other.getKey() + " " + Numbers.measure(other.getValue()))
                        .collect(Collectors.joining());
    }
}
