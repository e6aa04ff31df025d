package org.gradlab.diagnosis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A verdict in the making. */
final class VerdictBuilder {

    private final Finding finding;
    private final Map<String, Double> numbers = new LinkedHashMap<>();
    private OptionalInt layer = OptionalInt.empty();
    private long firstStep;
    private long lastStep;

    private VerdictBuilder(Finding finding) {
        this.finding = finding;
    }

    static VerdictBuilder of(Finding finding) {
        return new VerdictBuilder(finding);
    }

    VerdictBuilder number(String name, double value) {
        numbers.put(name, value);
        return this;
    }

    VerdictBuilder layer(int l) {
        layer = OptionalInt.of(l);
        return this;
    }

    VerdictBuilder steps(long first, long last) {
        firstStep = first;
        lastStep = last;
        return this;
    }

    /** Seen at all of these records, at least one. */
    VerdictBuilder steps(List<RecordPoint> seen) {
        return steps(seen.get(0).step(), seen.get(seen.size() - 1).step());
    }

    Optional<Verdict> because(String reason) {
        return Optional.of(new Verdict(finding, reason, numbers, layer, firstStep, lastStep));
    }
}
