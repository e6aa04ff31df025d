package org.gradlab.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradlab.diagnosis.Advice;
import org.gradlab.diagnosis.Diagnosis;
import org.gradlab.diagnosis.Finding;
import org.gradlab.diagnosis.SharedFinding;
import org.gradlab.text.Numbers;

/** A diagnosis in words: in one to three sentences how the members came out, why, and what to try; and all findings as a table. */
public final class DiagnosisText {

    private final Diagnosis diagnosis;

    /** The words of a diagnosis. */
    public DiagnosisText(Diagnosis diagnosis) {
        this.diagnosis = diagnosis;
    }

    /**
     * How the members came out, the cause that most of them have, and what to try.
     *
     * @param members how many they are, in words: {@code 64 restarts}
     */
    public List<String> sentences(String members) {
        List<String> sentences = findings(members);
        diagnosis
                .cause()
                .or(this::mainAlarm)
                .flatMap(shared -> Advice.against(shared.example(), diagnosis.facts()))
                .ifPresent(line -> sentences.add("Try " + line + "."));
        return sentences;
    }

    /** The same without what to try. */
    public List<String> findings(String members) {
        List<String> sentences = new ArrayList<>();
        sentences.add(outcome(members));
        diagnosis.cause().ifPresent(shared -> sentences.add(cause(shared)));
        return sentences;
    }

    private String outcome(String members) {
        Map<Finding, Integer> counts = diagnosis.counts();
        String what = counts.size() == 1
                ? (diagnosis.members().size() == 1 ? ": " : ", all ")
                        + phrase(counts.keySet().iterator().next())
                : ": "
                        + counts.entrySet().stream()
                                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                                .map(count -> Numbers.count(count.getValue()) + " " + phrase(count.getKey()))
                                .collect(Collectors.joining(", "));
        return members + what
                + mainAlarm()
                        .filter(shared -> shared.finding().kind() == Finding.Kind.OUTCOME)
                        .map(shared -> ": " + shared.example().reason())
                        .orElse("")
                + ".";
    }

    /** The finding that is the main one of most members, if something is to be changed. */
    private Optional<SharedFinding> mainAlarm() {
        return diagnosis.counts().entrySet().stream()
                .filter(count -> count.getKey().isAlarm())
                .max(Map.Entry.comparingByValue())
                .flatMap(count -> diagnosis.shared(count.getKey()));
    }

    private String cause(SharedFinding shared) {
        String who = shared.members() == 1
                ? "It has "
                : shared.count() == shared.members()
                        ? "All have "
                        : Numbers.count(shared.count()) + " of " + Numbers.count(shared.members())
                                + (shared.count() == 1 ? " has " : " have ");
        return who + shared.finding().words() + ": " + shared.example().reason() + ".";
    }

    /** A finding behind a number of members: {@code 3 healthy}, {@code 2 with dead units}. */
    public static String phrase(Finding finding) {
        return (finding.kind() == Finding.Kind.CAUSE ? "with " : "") + finding.words();
    }

    /** All findings, with who has them, where and why. */
    public TextTable table() {
        TextTable table = new TextTable(List.of(
                TextTable.Column.words("finding"),
                TextTable.Column.numbers("members"),
                TextTable.Column.words("layers"),
                TextTable.Column.words("steps"),
                TextTable.Column.words("for example")));
        diagnosis
                .findings()
                .forEach(shared -> table.row(List.of(
                        shared.finding().words(),
                        Numbers.count(shared.count()),
                        shared.layers().isEmpty()
                                ? ""
                                : shared.layers().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                        Numbers.count(shared.firstStep()) + " to " + Numbers.count(shared.lastStep()),
                        shared.example().reason())));
        return table;
    }
}
