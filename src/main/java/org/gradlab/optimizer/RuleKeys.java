package org.gradlab.optimizer;

import java.util.List;
import java.util.function.Function;
import org.gradlab.binding.Bound;
import org.gradlab.binding.Key;
import org.gradlab.binding.ListOf;
import org.gradlab.binding.OneOrMore;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.ValueType;
import org.gradlab.binding.WholeNumber;

/** The keys that several rules and schedules have in common. */
final class RuleKeys {

    private static final long MOST_STEPS = 1_000_000_000_000L;

    private RuleKeys() {}

    /** A share that is kept from one step to the next. */
    static <U> Key<U, List<Double>> share(
            String name, double standard, Function<U, List<Double>> getter, String meaning) {
        return Key.standard(
                name,
                OneOrMore.of(new RealNumber(Bound.including(0), Bound.excluding(1))),
                List.of(standard),
                getter,
                meaning);
    }

    static <U> Key<U, List<Double>> epsilon(double standard, Function<U, List<Double>> getter) {
        return Key.standard(
                "epsilon",
                OneOrMore.of(RealNumber.above(0)),
                List.of(standard),
                getter,
                "what is added to the root, which may be zero");
    }

    /** Numbers of steps. */
    static ValueType<List<Double>> steps() {
        ValueType<Double> steps = new WholeNumber(1, MOST_STEPS).as(Long::doubleValue, Double::longValue);
        return new OneOrMore<>(new ListOf<>(steps, "a list of such numbers"));
    }
}
