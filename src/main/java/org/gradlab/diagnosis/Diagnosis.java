package org.gradlab.diagnosis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found of the members of a run.
 *
 * @param members in the order of their numbers, at least one
 */
public record Diagnosis(TrainingFacts facts, List<MemberDiagnosis> members) {

    /** Members that are not to be modified. */
    public Diagnosis {
        members = List.copyOf(members);
    }

    /** All findings, the most telling first, and who has them. */
    public List<SharedFinding> findings() {
        return Arrays.stream(Finding.values())
                .map(this::shared)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Who has a finding; empty if nobody has. */
    public Optional<SharedFinding> shared(Finding finding) {
        List<Verdict> verdicts =
                members.stream().flatMap(member -> member.of(finding).stream()).toList();
        return verdicts.isEmpty()
                ? Optional.empty()
                : Optional.of(new SharedFinding(finding, members.size(), verdicts));
    }

    /** How many members each finding is the main one of. */
    public Map<Finding, Integer> counts() {
        Map<Finding, Integer> counts = new EnumMap<>(Finding.class);
        members.forEach(member -> counts.merge(member.main().finding(), 1, Integer::sum));
        return counts;
    }

    /** The cause that most members have; of causes that are as frequent, the most telling. */
    public Optional<SharedFinding> cause() {
        return findings().stream()
                .filter(shared -> shared.finding().kind() == Finding.Kind.CAUSE)
                .max(Comparator.comparingInt(SharedFinding::count)
                        .thenComparing(SharedFinding::finding, Comparator.reverseOrder()));
    }

    /** The diagnosis of a member. */
    public Optional<MemberDiagnosis> of(int member) {
        return members.stream().filter(of -> of.member() == member).findFirst();
    }
}
