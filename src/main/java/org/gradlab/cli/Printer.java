package org.gradlab.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalLong;
import org.gradlab.report.Display;
import picocli.CommandLine.Model.CommandSpec;

/** Prints a command's results for people, or as JSON. */
final class Printer {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().serializeNulls().create();

    private final PrintWriter out;
    private final Display display;

    Printer(CommandSpec command, Terminal terminal) {
        this.out = command.commandLine().getOut();
        this.display = terminal.display();
    }

    Display display() {
        return display;
    }

    void line(String text) {
        out.println(text);
    }

    void lines(List<String> lines) {
        lines.forEach(out::println);
    }

    void json(JsonElement element) {
        out.println(GSON.toJson(element));
    }

    /** A number, or null: JSON has neither NaN nor infinities. */
    static JsonElement number(double value) {
        return Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE;
    }

    /** A step, or null if there is none. */
    static JsonElement step(OptionalLong step) {
        return step.isPresent() ? new JsonPrimitive(step.getAsLong()) : JsonNull.INSTANCE;
    }
}
