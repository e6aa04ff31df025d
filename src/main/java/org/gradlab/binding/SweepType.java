package org.gradlab.binding;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;

/** One number, or a list of numbers whose effects are compared. */
record SweepType(OneOrMore<Double> numbers) implements ValueType<Sweep> {

    SweepType(RealNumber range) {
        this(new OneOrMore<>(new ListOf<>(range, "a list of such numbers")));
    }

    @Override
    public Optional<Sweep> read(Cursor cursor) {
        return numbers.read(cursor).map(Sweep::new);
    }

    @Override
    public Object write(Sweep sweep) {
        return numbers.write(sweep.values());
    }

    @Override
    public Map<String, Sweep> sweeps(Sweep sweep) {
        return Map.of("", sweep);
    }

    @Override
    public String expected() {
        return numbers.expected();
    }

    @Override
    public JsonObject schema() {
        return numbers.schema();
    }

    @Override
    public String summary() {
        return numbers.summary();
    }
}
