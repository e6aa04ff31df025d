package org.gradlab.report;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.gradlab.diagnosis.Diagnosis;
import org.gradlab.diagnosis.Finding;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.MemberResult;
import org.gradlab.text.Numbers;

/** How many members have which finding as their main one, in words. */
final class VerdictWords {

    private VerdictWords() {}

    /** What most have first, such as {@code 5 healthy, 3 with dead units}. */
    static String of(Diagnosis diagnosis, Comparison members) {
        return counts(diagnosis, members).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(count -> Numbers.count(count.getValue()) + " " + DiagnosisText.phrase(count.getKey()))
                .collect(Collectors.joining(", "));
    }

    /** How many of {@code members} have which finding as their main one. */
    static Map<Finding, Integer> counts(Diagnosis diagnosis, Comparison members) {
        Map<Finding, Integer> counts = new EnumMap<>(Finding.class);
        members.ranked().stream()
                .map(MemberResult::member)
                .flatMap(member -> diagnosis.of(member).stream())
                .forEach(member -> counts.merge(member.main().finding(), 1, Integer::sum));
        return counts;
    }
}
