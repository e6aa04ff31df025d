package org.gradlab.config;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradlab.binding.Cursor;
import org.gradlab.binding.Text;
import org.gradlab.binding.ValueType;

/** A time in whole seconds, minutes or hours, such as {@code 30s}, {@code 5m} or {@code 2h}. */
record DurationType() implements ValueType<Duration> {

    private static final Text TEXT =
            new Text(Pattern.compile("[1-9][0-9]{0,5}[smh]"), "a time such as 30s, 5m or 2h, from 1s to 999999h");

    /** The largest unit first. */
    private static final Map<Character, Duration> UNITS = new LinkedHashMap<>();

    static {
        UNITS.put('h', Duration.ofHours(1));
        UNITS.put('m', Duration.ofMinutes(1));
        UNITS.put('s', Duration.ofSeconds(1));
    }

    @Override
    public Optional<Duration> read(Cursor cursor) {
        return TEXT.read(cursor).map(text -> {
            int last = text.length() - 1;
            return UNITS.get(text.charAt(last)).multipliedBy(Long.parseLong(text.substring(0, last)));
        });
    }

    /** In the largest unit of which it is a whole number. */
    @Override
    public Object write(Duration value) {
        return UNITS.entrySet().stream()
                .filter(unit -> value.toSeconds() % unit.getValue().toSeconds() == 0)
                .findFirst()
                .map(unit -> value.dividedBy(unit.getValue()) + "" + unit.getKey())
                .orElseThrow();
    }

    @Override
    public String expected() {
        return TEXT.expected();
    }

    @Override
    public JsonObject schema() {
        return TEXT.schema();
    }
}
