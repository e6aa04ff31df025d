package org.gradlab.config;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.gradlab.binding.Alternatives;
import org.gradlab.binding.Cursor;
import org.gradlab.binding.Scalar;
import org.gradlab.binding.ValueType;
import org.gradlab.binding.WholeNumber;

/** A number of updates, or a time. */
record CheckpointEveryType() implements ValueType<CheckpointEvery> {

    private static final WholeNumber STEPS = new WholeNumber(1, TrainingConfig.MOST_STEPS);
    private static final DurationType TIME = new DurationType();

    @Override
    public Optional<CheckpointEvery> read(Cursor cursor) {
        if (cursor.text(Scalar.Kind.WHOLE).isPresent()) {
            return STEPS.read(cursor).map(CheckpointEvery.Steps::new);
        }
        return cursor.text(Scalar.Kind.TEXT).isPresent()
                ? TIME.read(cursor).map(CheckpointEvery.Time::new)
                : cursor.reject(expected());
    }

    @Override
    public Object write(CheckpointEvery value) {
        return value instanceof CheckpointEvery.Steps steps
                ? (Object) steps.count()
                : TIME.write(((CheckpointEvery.Time) value).time());
    }

    @Override
    public String expected() {
        return TIME.expected() + ", or " + STEPS.expected() + " of steps";
    }

    @Override
    public JsonObject schema() {
        return Alternatives.schema(List.of(TIME.schema(), STEPS.schema()));
    }
}
