package org.gradlab.binding;

import com.google.gson.JsonObject;
import java.util.Optional;

/** A finite number between two bounds. */
public record RealNumber(Bound low, Bound high) implements ValueType<Double> {

    /** Any finite number. */
    public static RealNumber any() {
        return new RealNumber(Bound.unlimitedBelow(), Bound.unlimited());
    }

    /** A number greater than {@code low}. */
    public static RealNumber above(double low) {
        return new RealNumber(Bound.excluding(low), Bound.unlimited());
    }

    /** A number of {@code low} or more. */
    public static RealNumber atLeast(double low) {
        return new RealNumber(Bound.including(low), Bound.unlimited());
    }

    @Override
    public Optional<Double> read(Cursor cursor) {
        return cursor.text(Scalar.Kind.REAL)
                .or(() -> cursor.text(Scalar.Kind.WHOLE))
                .map(Double::valueOf)
                .filter(number -> Double.isFinite(number) && low.isBelow(number) && high.isAbove(number))
                .or(() -> cursor.reject(expected()));
    }

    @Override
    public Object write(Double value) {
        return value;
    }

    @Override
    public String expected() {
        if (!low.limits()) {
            return "a finite number";
        }
        String from = (low.included() ? "of at least " : "above ") + low.shown();
        if (!high.limits()) {
            return "a finite number " + from;
        }
        return "a number " + from + " and " + (high.included() ? "at most " : "below ") + high.shown();
    }

    @Override
    public JsonObject schema() {
        JsonObject schema = new JsonObject();
        schema.addProperty("type", "number");
        if (low.limits()) {
            schema.addProperty(low.included() ? "minimum" : "exclusiveMinimum", low.value());
        }
        if (high.limits()) {
            schema.addProperty(high.included() ? "maximum" : "exclusiveMaximum", high.value());
        }
        return schema;
    }
}
