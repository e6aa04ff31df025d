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
import org.gradlab.network.Bias;

/** {@code true}, {@code false} or {@code fixed}. */
record BiasType() implements ValueType<Bias> {

    private static final BooleanType WHETHER = new BooleanType();
    private static final Choice<Bias> FIXED = Choice.of(new Bias[] {Bias.FIXED}, bias -> "fixed");

    @Override
    public Optional<Bias> read(Cursor cursor) {
        if (cursor.text(Scalar.Kind.TRUTH).isPresent()) {
            return WHETHER.read(cursor).map(isThere -> isThere ? Bias.TRAINED : Bias.NONE);
        }
        Optional<String> word = cursor.text(Scalar.Kind.TEXT).filter("fixed"::equals);
        return word.isPresent() ? Optional.of(Bias.FIXED) : cursor.reject(expected());
    }

    @Override
    public Object write(Bias bias) {
        return bias == Bias.FIXED ? FIXED.write(bias) : WHETHER.write(bias == Bias.TRAINED);
    }

    @Override
    public String expected() {
        return "true, false or fixed";
    }

    @Override
    public JsonObject schema() {
        return Alternatives.schema(List.of(WHETHER.schema(), FIXED.schema()));
    }
}
