package org.gradlab.report;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.diagnosis.Diagnosis;
import org.gradlab.doctor.Checkup;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.Hyperparameters;
import org.gradlab.restart.MemberResult;
import org.gradlab.restart.basin.Basins;
import org.gradlab.restart.basin.EndPoints;
import org.gradlab.restart.basin.Landscape;
import org.gradlab.run.RunRecord;
import org.gradlab.text.Numbers;

/**
 * How the members of a run came out.
 *
 * @param target in words, such as {@code loss <= 0.01}; empty if there is none
 * @param sample whether the starts were drawn, so that shares of the members estimate probabilities
 * @param endPoints where a function's members started and ended; empty for a network
 * @param basins the end points of each setting; none for a network
 * @param diagnosis what was found of a network's members; empty for a function
 */
public record RunResults(
        Comparison comparison,
        Optional<String> target,
        boolean sample,
        Optional<EndPoints> endPoints,
        SortedMap<Hyperparameters, Basins> basins,
        Optional<Diagnosis> diagnosis) {

    public RunResults {
        basins = Collections.unmodifiableSortedMap(basins);
    }

    /** The results of a run that has come to its end. */
    static RunResults of(RunRecord run) throws IOException, ConfigException {
        Comparison comparison = run.requireComparison();
        SortedMap<Hyperparameters, Basins> basins = new TreeMap<>();
        Optional<EndPoints> endPoints = run.endPoints();
        if (endPoints.isPresent()) {
            Landscape landscape = run.landscape();
            comparison
                    .settings()
                    .forEach(setting ->
                            basins.put(setting, Basins.of(endPoints.get().of(setting), landscape)));
        }
        return new RunResults(comparison, run.targetInWords(), run.isSample(), endPoints, basins, Checkup.of(run));
    }

    SortedMap<Hyperparameters, Comparison> settings() {
        return comparison.bySetting();
    }

    /** The same of the members of one setting. */
    RunResults only(Hyperparameters setting) {
        SortedMap<Hyperparameters, Basins> ofSetting = new TreeMap<>(basins);
        ofSetting.keySet().retainAll(Set.of(setting));
        return new RunResults(settings().get(setting), target, sample, endPoints, ofSetting, diagnosis);
    }

    int members() {
        return comparison.ranked().size();
    }

    boolean isOfFunction() {
        return endPoints.isPresent();
    }

    boolean hasOneSetting() {
        return comparison.settings().size() == 1;
    }

    /** How members came out, in words: what a function's descents look like, or what was found of a network's members. */
    String forms(Comparison some) {
        return diagnosis
                .map(found -> VerdictWords.of(found, some))
                .orElseGet(() -> BehaviourWords.of(some.behaviours()));
    }

    /** How many members have which finding as their main one, by its code; none for a function. */
    Map<String, Integer> verdictCounts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        diagnosis.ifPresent(found ->
                VerdictWords.counts(found, comparison).forEach((finding, count) -> counts.put(finding.code(), count)));
        return counts;
    }

    /** How one member came out, in words. */
    String form(MemberResult member) {
        return diagnosis
                .flatMap(found -> found.of(member.member()))
                .map(found -> found.main().finding().words())
                .orElseGet(() -> member.behaviour().words());
    }

    /** What a column of such words is called. */
    String formHeader() {
        return diagnosis.isPresent() ? "verdict" : "behaviour";
    }

    /** The end points of a function's only setting. */
    Optional<Basins> onlyBasins() {
        return basins.size() == 1 ? Optional.of(basins.get(basins.firstKey())) : Optional.empty();
    }

    /** What the members are called: {@code 1 descent}, {@code 64 restarts}. */
    String membersInWords() {
        return Words.count(members(), isOfFunction() ? "descent" : "restart");
    }

    /** The members that a diagnosis is of: all, or those whose records are stored. */
    String diagnosedInWords(Diagnosis some) {
        int diagnosed = some.members().size();
        return diagnosed == members()
                ? membersInWords()
                : "Of " + membersInWords() + " the " + Numbers.count(diagnosed) + " whose records are stored";
    }
}
