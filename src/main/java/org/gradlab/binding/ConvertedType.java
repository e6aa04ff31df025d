package org.gradlab.binding;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.function.Function;

/** The values of another type under a different Java type. */
record ConvertedType<T, U>(ValueType<T> origin, Function<T, U> to, Function<U, T> from) implements ValueType<U> {

    @Override
    public Optional<U> read(Cursor cursor) {
        return origin.read(cursor).map(to);
    }

    @Override
    public Object write(U value) {
        return origin.write(from.apply(value));
    }

    @Override
    public String expected() {
        return origin.expected();
    }

    @Override
    public String summary() {
        return origin.summary();
    }

    @Override
    public JsonObject schema() {
        return origin.schema();
    }
}
