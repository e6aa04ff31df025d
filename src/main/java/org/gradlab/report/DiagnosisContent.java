package org.gradlab.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gradlab.diagnosis.Advice;
import org.gradlab.diagnosis.Diagnosis;
import org.gradlab.diagnosis.MemberDiagnosis;
import org.gradlab.diagnosis.SharedFinding;
import org.gradlab.diagnosis.Verdict;

/** A diagnosis, as JSON names it. */
public final class DiagnosisContent {

    private DiagnosisContent() {}

    /** Every finding and who has it. */
    public static List<Map<String, Object>> of(Diagnosis diagnosis) {
        return diagnosis.findings().stream()
                .map(shared -> of(shared, diagnosis))
                .toList();
    }

    /** The verdicts about one member. */
    public static List<Map<String, Object>> of(MemberDiagnosis member) {
        return member.verdicts().stream().map(DiagnosisContent::of).toList();
    }

    private static Map<String, Object> of(SharedFinding shared, Diagnosis diagnosis) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("finding", shared.finding().code());
        content.put("kind", shared.finding().kind().name().toLowerCase(Locale.ROOT));
        content.put("members", shared.count());
        content.put("of", shared.members());
        content.put("layers", shared.layers());
        content.put("firstStep", shared.firstStep());
        content.put("lastStep", shared.lastStep());
        content.put("example", of(shared.example()));
        content.put("rule", shared.finding().rule());
        content.put("source", shared.finding().source());
        Advice.against(shared.example(), diagnosis.facts()).ifPresent(line -> content.put("try", line));
        return content;
    }

    private static Map<String, Object> of(Verdict verdict) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("finding", verdict.finding().code());
        content.put("reason", verdict.reason());
        verdict.layer().ifPresent(layer -> content.put("layer", layer));
        content.put("firstStep", verdict.firstStep());
        content.put("lastStep", verdict.lastStep());
        content.putAll(verdict.numbers());
        return content;
    }
}
