package org.gradlab.binding;

import com.google.gson.JsonObject;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/** A whole number from {@code least} to {@code most}, written in decimal digits. */
public record WholeNumber(long least, long most) implements ValueType<Long> {

    /** More digits than any 64-bit number has; longer ones are not worth converting. */
    private static final int MOST_DIGITS = 40;

    /** Any 64-bit whole number. */
    public static WholeNumber any() {
        return new WholeNumber(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** A whole number that fits an {@code int}. */
    public static ValueType<Integer> ofInt(int least, int most) {
        return new WholeNumber(least, most).as(Math::toIntExact, Integer::longValue);
    }

    @Override
    public Optional<Long> read(Cursor cursor) {
        return cursor.text(Scalar.Kind.WHOLE)
                .filter(text -> text.length() <= MOST_DIGITS)
                .map(BigInteger::new)
                .filter(this::inRange)
                .map(BigInteger::longValueExact)
                .or(() -> cursor.reject(expected()));
    }

    private boolean inRange(BigInteger number) {
        return number.compareTo(BigInteger.valueOf(least)) >= 0 && number.compareTo(BigInteger.valueOf(most)) <= 0;
    }

    @Override
    public Object write(Long value) {
        return value;
    }

    @Override
    public String expected() {
        if (least == Long.MIN_VALUE && most == Long.MAX_VALUE) {
            return "a 64-bit whole number";
        }
        return String.format(Locale.ROOT, "a whole number from %,d to %,d", least, most);
    }

    @Override
    public JsonObject schema() {
        JsonObject schema = new JsonObject();
        schema.addProperty("type", "integer");
        schema.addProperty("minimum", least);
        schema.addProperty("maximum", most);
        return schema;
    }
}
