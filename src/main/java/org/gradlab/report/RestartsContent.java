package org.gradlab.report;

import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.MemberResult;
import org.gradlab.restart.Proportion;

/** The restarts of a run, as JSON names them. */
final class RestartsContent {

    private RestartsContent() {}

    static Map<String, Integer> statuses(Comparison comparison) {
        Map<String, Integer> statuses = new LinkedHashMap<>();
        comparison
                .counts()
                .forEach((status, count) -> statuses.put(status.name().toLowerCase(Locale.ROOT), count));
        return statuses;
    }

    /** How many reached the target; the share is an estimate only where starts were drawn, and of one setting. */
    static Map<String, Object> success(String target, RunResults results) {
        Proportion rate = results.comparison().successRate();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("target", target);
        content.put("reached", rate.count());
        if (results.sample() && results.hasOneSetting()) {
            content.put("rate", rate.rate());
            content.put("low", rate.low());
            content.put("high", rate.high());
        }
        return content;
    }

    static List<Map<String, Object>> ranked(RunResults results) {
        return new Ranked(results);
    }

    /** Made member by member when they are written: there may be millions, and a person is told of none of it. */
    private static final class Ranked extends AbstractList<Map<String, Object>> {

        private final RunResults results;
        private final List<MemberResult> members;

        Ranked(RunResults results) {
            this.results = results;
            this.members = results.comparison().ranked();
        }

        @Override
        public Map<String, Object> get(int rank) {
            return member(members.get(rank), results);
        }

        @Override
        public int size() {
            return members.size();
        }
    }

    private static Map<String, Object> member(MemberResult result, RunResults results) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("member", result.member());
        content.put("learningRate", result.setting().learningRate());
        content.put("momentum", result.setting().momentum());
        content.put("status", result.status());
        results.diagnosis()
                .flatMap(found -> found.of(result.member()))
                .ifPresentOrElse(
                        found -> content.put("verdicts", DiagnosisContent.of(found)),
                        () -> content.put("behaviour", result.behaviour()));
        content.put("firstLoss", result.firstLoss());
        content.put("loss", result.loss());
        content.put("gradientNorm", result.gradientNorm());
        content.put("accuracy", result.accuracy());
        content.put("validationLoss", result.validationLoss());
        content.put("validationAccuracy", result.validationAccuracy());
        content.put("testLoss", result.testLoss());
        content.put("testAccuracy", result.testAccuracy());
        content.put("targetStep", result.targetStep());
        content.put("divergedStep", result.divergedStep());
        return content;
    }
}
