package org.gradlab.binding;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How a record is chosen among others of its kind and written: its word and its keys. A record carries it as a constant, beside
 * its formula.
 */
public final class Variant<V> {

    private final String word;
    private final Predicate<Object> fits;
    private final MappingType<V> section;

    private Variant(String word, Predicate<Object> fits, MappingType<V> section) {
        this.word = word;
        this.fits = fits;
        this.section = section;
    }

    /** The records of a type, chosen by {@code word}. */
    public static <V> Variant<V> of(String word, Class<V> type, Keys<V> keys, Constraint... constraints) {
        return new Variant<>(word, type::isInstance, new MappingType<>(word, keys, constraints));
    }

    /** One value that has a word of its own and no keys. */
    public static <V> Variant<V> constant(String word, V value) {
        return new Variant<>(word, value::equals, new MappingType<>(word, Keys.none(() -> value)));
    }

    /** The records of which one of this form is a part, chosen by its word; {@code keys} hold those of the part among others. */
    public <R> Variant<R> within(Function<R, ?> part, Class<R> type, Keys<R> keys) {
        return new Variant<>(
                word,
                value -> type.isInstance(value) && fits(part.apply(type.cast(value))),
                new MappingType<>(word, keys));
    }

    /** The same with an explanation for each of {@code keys}, which it does not take: what is expected instead. */
    public Variant<V> refusing(String expected, String... keys) {
        return new Variant<>(word, fits, section.refusing(expected, keys));
    }

    /** The word that chooses it. */
    public String word() {
        return word;
    }

    MappingType<V> section() {
        return section;
    }

    boolean fits(Object value) {
        return fits.test(value);
    }

    @SuppressWarnings("unchecked") // asked only of values that fit
    void write(Object value, Map<String, Object> target) {
        target.putAll(section.write((V) value));
    }

    /** "If the word chooses me, then these are my keys, and none of {@code foreign}." */
    JsonObject condition(Key<?, ?> discriminator, List<String> foreign) {
        JsonObject schema = new JsonObject();
        schema.add("if", chosenBy(discriminator));
        schema.add("then", keys(foreign));
        return schema;
    }

    private JsonObject chosenBy(Key<?, ?> discriminator) {
        JsonObject chosenWord = new JsonObject();
        chosenWord.addProperty("const", word);
        JsonObject properties = new JsonObject();
        properties.add(discriminator.name(), chosenWord);
        JsonObject chosen = new JsonObject();
        chosen.add("properties", properties);
        if (discriminator.isRequired()) {
            JsonArray required = new JsonArray();
            required.add(discriminator.name());
            chosen.add("required", required);
        }
        return chosen;
    }

    private JsonObject keys(List<String> foreign) {
        JsonObject keys = new JsonObject();
        JsonObject properties = new JsonObject();
        keys.add("properties", properties);
        section.entries().forEach(entry -> entry.describe(keys));
        foreign.forEach(key -> properties.addProperty(key, false));
        return keys;
    }
}
