package org.gradlab.config;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gradlab.binding.Alternatives;
import org.gradlab.binding.Choice;
import org.gradlab.binding.Cursor;
import org.gradlab.binding.Scalar;
import org.gradlab.binding.ValueType;
import org.gradlab.binding.WholeNumber;

/** A number of rows, or {@code full} for all of them, which stands for an empty value. */
record BatchSize() implements ValueType<OptionalInt> {

    private static final ValueType<Integer> ROWS = WholeNumber.ofInt(1, Integer.MAX_VALUE);
    private static final String FULL = "full";

    @Override
    public Optional<OptionalInt> read(Cursor cursor) {
        if (cursor.text(Scalar.Kind.WHOLE).isPresent()) {
            return ROWS.read(cursor).map(OptionalInt::of);
        }
        return cursor.text(Scalar.Kind.TEXT)
                .filter(FULL::equals)
                .map(word -> OptionalInt.empty())
                .or(() -> cursor.reject(expected()));
    }

    @Override
    public Object write(OptionalInt value) {
        return value.isPresent() ? (Object) value.getAsInt() : FULL;
    }

    @Override
    public String expected() {
        return FULL + ", or " + ROWS.expected();
    }

    @Override
    public JsonObject schema() {
        return Alternatives.schema(List.of(
                ROWS.schema(), Choice.of(new String[] {FULL}, word -> word).schema()));
    }
}
