package org.gradlab.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.gradlab.diagnosis.Behaviour;
import org.gradlab.diagnosis.Diagnosis;
import org.gradlab.restart.Hyperparameters;
import org.gradlab.restart.Proportion;
import org.gradlab.restart.basin.Basin;
import org.gradlab.restart.basin.Basins;
import org.gradlab.restart.basin.RestingPoint;
import org.gradlab.text.Numbers;

/** How a run came out, in sentences. */
final class Conclusion {

    private static final int MOST_RATES = 6;

    private final RunResults results;

    private Conclusion(RunResults results) {
        this.results = results;
    }

    static List<String> sentences(RunResults results) {
        return new Conclusion(results).sentences();
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        results.target().ifPresent(goal -> sentences.add(successes(goal)));
        if (results.diagnosis().isPresent()) {
            Diagnosis found = results.diagnosis().get();
            sentences.addAll(new DiagnosisText(found).sentences(results.diagnosedInWords(found)));
            return sentences;
        }
        int atRest = results.comparison().behaviours().get(Behaviour.CONVERGED);
        Optional<String> rest = rest();
        if (atRest == results.members() && rest.isPresent()) {
            sentences.add(behaviours() + " " + rest.get() + ".");
        } else {
            sentences.add(bySetting().orElseGet(this::behaviours) + ".");
            rest.ifPresent(words -> sentences.add((atRest == 1
                            ? "The one that converged is "
                            : "The " + Numbers.count(atRest) + " that converged are ")
                    + words + "."));
        }
        return sentences;
    }

    /** The share is an estimate only where starts were drawn, and of one setting. */
    private String successes(String goal) {
        Proportion rate = results.comparison().successRate();
        if (rate.total() == 1) {
            OptionalLong step = results.comparison().best().targetStep();
            return step.isPresent()
                    ? "It reached the target (" + goal + ") at step " + Numbers.count(step.getAsLong()) + "."
                    : "It did not reach the target (" + goal + ").";
        }
        String reached = Numbers.count(rate.count()) + " of " + Numbers.count(rate.total()) + " reached the target ("
                + goal + ")";
        return results.sample() && results.hasOneSetting()
                ? reached + ": " + Numbers.percent(rate.rate()) + ", 95 % interval " + Words.interval(rate) + "."
                : reached + ".";
    }

    private String divergedStep() {
        OptionalLong step = results.comparison().best().divergedStep();
        return step.isPresent() ? " at step " + Numbers.count(step.getAsLong()) : "";
    }

    /** Where the converged members rest; empty if none did, or not all with one setting. */
    private Optional<String> rest() {
        if (results.comparison().behaviours().get(Behaviour.CONVERGED) == 0) {
            return Optional.empty();
        }
        return results.isOfFunction()
                ? results.onlyBasins().map(Conclusion::endPoints)
                : Optional.of("in a minimum or on a plateau");
    }

    /** Which learning rate did what, where it is all that descents differ in. */
    private Optional<String> bySetting() {
        boolean single = results.settings().size() == results.members() && !results.hasOneSetting();
        boolean ofRates = results.settings().keySet().stream()
                        .map(setting -> new Hyperparameters(0, setting.momentum(), setting.others()))
                        .distinct()
                        .count()
                == 1;
        if (!single || !ofRates || results.members() > MOST_RATES) {
            return Optional.empty();
        }
        Map<Behaviour, List<String>> rates = new EnumMap<>(Behaviour.class);
        results.settings()
                .forEach((setting, comparison) -> rates.computeIfAbsent(
                                comparison.best().behaviour(), behaviour -> new ArrayList<>())
                        .add(Numbers.measure(setting.learningRate())));
        return Optional.of(rates.entrySet().stream()
                .map(entry -> entry.getKey().words() + " at " + String.join(" and ", entry.getValue()))
                .collect(Collectors.joining(", ", results.membersInWords() + " by learning rate: ", "")));
    }

    private String behaviours() {
        Map<Behaviour, Integer> counts = results.comparison().behaviours();
        int members = results.members();
        return counts.entrySet().stream()
                .filter(count -> count.getValue() == members)
                .map(count -> results.membersInWords()
                        + (members == 1 ? ": " : ", all ")
                        + count.getKey().words()
                        + (members == 1 ? divergedStep() : ""))
                .findFirst()
                .orElseGet(() -> results.membersInWords() + ": " + BehaviourWords.of(counts));
    }

    private static String endPoints(Basins basins) {
        int distinct = basins.basins().size();
        String at = "at " + Words.count(distinct, "end point") + ", " + kinds(basins);
        if (distinct == 1) {
            return at;
        }
        if (basins.lowest() == distinct) {
            return at + " and equally low";
        }
        return at + "; "
                + (basins.lowest() == 1
                        ? "A is the lowest"
                        : Numbers.count(basins.lowest()) + " of them are the lowest");
    }

    private static String kinds(Basins basins) {
        Map<RestingPoint.Kind, Integer> counts = new EnumMap<>(RestingPoint.Kind.class);
        for (Basin basin : basins.basins()) {
            counts.merge(basin.rest().kind(), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(count ->
                        count(count.getKey(), count.getValue(), basins.basins().size()))
                .collect(Collectors.joining(", "));
    }

    private static String count(RestingPoint.Kind kind, int count, int all) {
        if (kind == RestingPoint.Kind.UNDECIDED) {
            return (all == 1 ? "which" : Numbers.count(count) + " of which") + " no Hessian proves to be a minimum";
        }
        if (count == all) {
            return count == 1 ? "a " + kind.word() : (count == 2 ? "both " : "all ") + plural(kind);
        }
        return Numbers.count(count) + " " + (count == 1 ? kind.word() : plural(kind));
    }

    private static String plural(RestingPoint.Kind kind) {
        return switch (kind) {
            case MINIMUM -> "minima";
            case MAXIMUM -> "maxima";
            case SADDLE -> "saddles";
            case UNDECIDED -> "undecided";
        };
    }
}
