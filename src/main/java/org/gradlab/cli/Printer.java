package org.gradlab.cli;

import java.io.PrintWriter;
import java.util.List;
import org.gradlab.report.Display;
import org.gradlab.report.OutputSection;
import org.gradlab.report.Screenful;
import org.gradlab.report.json.Json;
import picocli.CommandLine.Model.CommandSpec;

/** Prints a command's results for people, or as JSON. */
final class Printer {

    private final PrintWriter out;
    private final Display display;
    private final boolean json;

    /** A printer of results of any length. */
    Printer(CommandSpec command, Terminal terminal) {
        this(command, terminal, true, false);
    }

    /** A printer of all results if {@code full}, and otherwise of what fits a screen; or of JSON. */
    Printer(CommandSpec command, Terminal terminal, boolean full, boolean json) {
        this.out = command.commandLine().getOut();
        this.display = full ? terminal.display() : terminal.screen();
        this.json = json;
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

    void json(Object content) {
        out.println(Json.text(content));
    }

    /** Prints what the sections say to a person, or their contents as one JSON object. */
    void print(List<OutputSection> sections) {
        if (json) {
            json(OutputSection.contents(sections));
        } else {
            lines(Screenful.of(OutputSection.lines(sections), display));
        }
    }
}
