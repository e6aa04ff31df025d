package org.gradlab.report;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.gradlab.diagnosis.Behaviour;
import org.gradlab.text.Numbers;

/** How many members behaved how, in words. */
final class BehaviourWords {

    private BehaviourWords() {}

    /** What most do first, such as {@code 5 converged, 3 oscillating}; those that nobody does are left out. */
    static String of(Map<Behaviour, Integer> counts) {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(count ->
                        Numbers.count(count.getValue()) + " " + count.getKey().words())
                .collect(Collectors.joining(", "));
    }
}
