package org.gradlab.config;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.gradlab.binding.Alternatives;
import org.gradlab.binding.Cursor;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.Scalar;
import org.gradlab.binding.ValueType;
import org.gradlab.config.StartConfig.Listed;

/** Where a variable starts: given values alone, or a mapping. */
record StartType(ValueType<Listed> given, MappingType<StartConfig> section) implements ValueType<StartConfig> {

    static StartType standard() {
        return new StartType(StartSection.GIVEN, StartSection.section());
    }

    @Override
    public Optional<StartConfig> read(Cursor cursor) {
        if (cursor.isMapping()) {
            return section.read(cursor);
        }
        if (cursor.text(Scalar.Kind.TEXT).isPresent()) {
            return cursor.reject(expected());
        }
        return given.read(cursor).map(values -> new StartConfig(values, true));
    }

    @Override
    public Object write(StartConfig start) {
        return section.write(start);
    }

    @Override
    public String expected() {
        return "a number, a list of numbers, or a mapping such as {uniform: [-4, 4]}";
    }

    @Override
    public String summary() {
        return "a number, a list of numbers, or " + section.summary();
    }

    @Override
    public JsonObject schema() {
        return Alternatives.schema(List.of(given.schema(), section.schema()));
    }
}
