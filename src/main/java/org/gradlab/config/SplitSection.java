package org.gradlab.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gradlab.binding.Bound;
import org.gradlab.binding.Key;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.Values;

/** The keys under {@code data.split}. */
final class SplitSection {

    private static final double TOLERANCE = 1e-9;
    private static final RealNumber FRACTION = new RealNumber(Bound.including(0), Bound.excluding(1));

    private static final Key<SplitConfig, Double> TRAIN = Key.optional(
            "train",
            new RealNumber(Bound.excluding(0), Bound.including(1)),
            "what validation and test leave",
            split -> Optional.of(split.train()),
            "fraction of the rows to train on");
    private static final Key<SplitConfig, Double> VALIDATION = Key.standard(
            "validation", FRACTION, 0.0, SplitConfig::validation, "fraction of the rows to compare members on");
    private static final Key<SplitConfig, Double> TEST =
            Key.standard("test", FRACTION, 0.0, SplitConfig::test, "fraction of the rows to judge the result on");

    private SplitSection() {}

    static MappingType<SplitConfig> section() {
        return new MappingType<>(
                "data.split",
                List.of(TRAIN, VALIDATION, TEST),
                List.of(SplitSection::checkSum),
                fields -> new SplitConfig(train(fields), fields.get(VALIDATION), fields.get(TEST)));
    }

    private static double train(Values fields) {
        return fields.find(TRAIN).orElseGet(() -> 1 - heldOut(fields));
    }

    private static double heldOut(Values fields) {
        return fields.get(VALIDATION) + fields.get(TEST);
    }

    private static void checkSum(Values fields) {
        if (fields.find(VALIDATION).isEmpty() || fields.find(TEST).isEmpty()) {
            return;
        }
        if (!fields.isWritten(TRAIN) && heldOut(fields) >= 1) {
            fields.reject(fields.isWritten(TEST) ? "test" : "validation", "rows left to train on");
        }
        fields.find(TRAIN)
                .filter(train -> Math.abs(train + heldOut(fields) - 1) > TOLERANCE)
                .ifPresent(train -> fields.reject(
                        "train", "fractions that sum to 1 (here they sum to " + sum(train, fields) + ")"));
    }

    private static String sum(double train, Values fields) {
        return String.format(Locale.ROOT, "%.6g", train + heldOut(fields));
    }
}
