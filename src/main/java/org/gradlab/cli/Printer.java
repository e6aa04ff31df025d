package org.gradlab.cli;

import java.io.PrintWriter;
import java.util.List;
import org.gradlab.report.Display;
import org.gradlab.report.OutputSection;
import org.gradlab.report.json.Json;
import picocli.CommandLine.Model.CommandSpec;

/** Prints a command's results for people, or as JSON. */
final class Printer {

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

    void json(Object content) {
        out.println(Json.text(content));
    }

    /** Prints what the sections say to a person, or their contents as one JSON object. */
    void print(List<OutputSection> sections, boolean json) {
        if (json) {
            json(OutputSection.contents(sections));
        } else {
            lines(OutputSection.lines(sections));
        }
    }
}
