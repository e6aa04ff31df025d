package org.gradlab.report.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.gradlab.difference.Verdict;
import org.gradlab.explore.Vector;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Point;
import org.gradlab.expression.Value;
import org.gradlab.expression.Value.Undefined;
import org.gradlab.text.Visible;

/**
 * Records as JSON, key by key as they are: a value that does not exist is {@code {"value": null, "reason": "..."}}, a number that does not
 * is null, a point an object by variable, a vector an array, an expression its text and an enum its name in lower case.
 */
public final class Json {

    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .serializeNulls()
            .disableHtmlEscaping()
            .registerTypeAdapter(Double.class, (JsonSerializer<Double>) (number, type, context) -> number(number))
            .registerTypeAdapter(double.class, (JsonSerializer<Double>) (number, type, context) -> number(number))
            .registerTypeAdapter(OptionalDouble.class, (JsonSerializer<OptionalDouble>)
                    (number, type, context) -> number(number.orElse(Double.NaN)))
            .registerTypeAdapter(OptionalLong.class, (JsonSerializer<OptionalLong>) (number, type, context) ->
                    number.isPresent() ? new JsonPrimitive(number.getAsLong()) : JsonNull.INSTANCE)
            .registerTypeHierarchyAdapter(Optional.class, (JsonSerializer<Optional<?>>)
                    (found, type, context) -> found.isPresent() ? context.serialize(found.get()) : JsonNull.INSTANCE)
            .registerTypeHierarchyAdapter(Enum.class, (JsonSerializer<Enum<?>>) (constant, type, context) ->
                    new JsonPrimitive(constant.name().toLowerCase(Locale.ROOT)))
            .registerTypeHierarchyAdapter(Expression.class, (JsonSerializer<Expression>)
                    (expression, type, context) -> new JsonPrimitive(expression.text()))
            .registerTypeHierarchyAdapter(Value.class, (JsonSerializer<Value>) (value, type, context) -> value(value))
            .registerTypeHierarchyAdapter(Verdict.class, (JsonSerializer<Verdict>)
                    (verdict, type, context) -> new JsonPrimitive(verdict.words()))
            .registerTypeAdapter(Point.class, (JsonSerializer<Point>)
                    (point, type, context) -> context.serialize(point.coordinates()))
            .registerTypeAdapter(Vector.class, (JsonSerializer<Vector>)
                    (vector, type, context) -> context.serialize(vector.components()))
            .create();

    private Json() {}

    /** A record, list or map of records as the text of a JSON document. */
    public static String text(Object content) {
        return Visible.lines(GSON.toJson(content));
    }

    private static JsonElement value(Value value) {
        if (value instanceof Undefined undefined) {
            JsonObject missing = new JsonObject();
            missing.add("value", JsonNull.INSTANCE);
            missing.addProperty("reason", undefined.reason());
            return missing;
        }
        return number(value.number().orElseThrow());
    }

    /** JSON has neither NaN nor infinities. */
    private static JsonElement number(double value) {
        return Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE;
    }
}
