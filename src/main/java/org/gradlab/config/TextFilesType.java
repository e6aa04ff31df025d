package org.gradlab.config;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.gradlab.binding.Alternatives;
import org.gradlab.binding.BooleanType;
import org.gradlab.binding.Choice;
import org.gradlab.binding.Cursor;
import org.gradlab.binding.Scalar;
import org.gradlab.binding.ValueType;

/** {@code auto}, {@code true} or {@code false}. */
record TextFilesType() implements ValueType<TextFiles> {

    private static final BooleanType GIVEN = new BooleanType();
    private static final Choice<TextFiles> AUTO = Choice.of(new TextFiles[] {TextFiles.AUTO}, value -> "auto");

    @Override
    public Optional<TextFiles> read(Cursor cursor) {
        if (cursor.text(Scalar.Kind.TRUTH).isPresent()) {
            return GIVEN.read(cursor).map(isWanted -> isWanted ? TextFiles.TRUE : TextFiles.FALSE);
        }
        boolean isAuto = cursor.text(Scalar.Kind.TEXT).filter("auto"::equals).isPresent();
        return isAuto ? Optional.of(TextFiles.AUTO) : cursor.reject(expected());
    }

    @Override
    public Object write(TextFiles value) {
        return value == TextFiles.AUTO ? (Object) "auto" : value == TextFiles.TRUE;
    }

    @Override
    public String expected() {
        return "auto, true or false";
    }

    @Override
    public JsonObject schema() {
        return Alternatives.schema(List.of(AUTO.schema(), GIVEN.schema()));
    }
}
