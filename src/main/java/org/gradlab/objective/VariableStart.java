package org.gradlab.objective;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.gradlab.binding.Alternatives;
import org.gradlab.binding.BooleanType;
import org.gradlab.binding.Cursor;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.OneOf;
import org.gradlab.binding.Scalar;
import org.gradlab.binding.ValueType;

/**
 * Where a variable of a function starts.
 *
 * @param trainable whether it moves; one that does not keeps its start
 */
public record VariableStart(StartValues values, boolean trainable) {

    /** The keys of one variable under {@code start}. */
    public static final MappingType<VariableStart> SECTION = new MappingType<>(
            "start.VARIABLE",
            Keys.of(
                    OneOf.of(
                            List.of(
                                    StartValues.Listed.DECLARATION,
                                    StartValues.Uniform.DECLARATION,
                                    StartValues.Normal.DECLARATION,
                                    StartValues.Grid.DECLARATION),
                            VariableStart::values),
                    Key.standard(
                            "trainable",
                            new BooleanType(),
                            true,
                            VariableStart::trainable,
                            "whether the variable moves from its start"),
                    VariableStart::new));

    /** Given values alone, or a mapping. */
    public static final ValueType<VariableStart> TYPE = new Type();

    /** Whether its values are drawn at random. */
    public boolean isRandom() {
        return values instanceof StartValues.Uniform || values instanceof StartValues.Normal;
    }

    private record Type() implements ValueType<VariableStart> {

        @Override
        public Optional<VariableStart> read(Cursor cursor) {
            if (cursor.isMapping()) {
                return SECTION.read(cursor);
            }
            if (cursor.text(Scalar.Kind.TEXT).isPresent()) {
                return cursor.reject(expected());
            }
            return StartValues.Listed.TYPE.read(cursor).map(values -> new VariableStart(values, true));
        }

        @Override
        public Object write(VariableStart start) {
            return SECTION.write(start);
        }

        @Override
        public String expected() {
            return "a number, a list of numbers, or a mapping such as {uniform: [-4, 4]}";
        }

        @Override
        public String summary() {
            return "a number, a list of numbers, or " + SECTION.summary();
        }

        @Override
        public JsonObject schema() {
            return Alternatives.schema(List.of(StartValues.Listed.TYPE.schema(), SECTION.schema()));
        }
    }
}
