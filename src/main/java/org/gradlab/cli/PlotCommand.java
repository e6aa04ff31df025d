package org.gradlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.chart.Figure;
import org.gradlab.report.page.PagePictures;
import org.gradlab.run.StoredRun;
import org.gradlab.text.NearestWord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the figures of a run's page for papers and slides. */
@Command(name = "plot", description = "Write a figure of a run's report.html as SVG, PNG or PDF.")
final class PlotCommand implements Callable<Integer> {

    @ParentCommand
    private Gradlab parent;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RUN", description = "A run folder.")
    private Path folder;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FIGURE", description = "A name that --list lists.")
    private Optional<String> figure = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "A file that ends in .svg, .png or .pdf; without it FIGURE.svg.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--member", description = "The member that is drawn where one is; without it the best.")
    private Optional<Integer> member = Optional.empty();

    @Option(names = "--step", description = "The step that is drawn where one is; without it the last.")
    private Optional<Long> step = Optional.empty();

    @Option(names = "--list", description = "List the figures that there are.")
    private boolean list;

    @Option(names = "--json", description = "Print the numbers of all figures as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, ConfigException {
        WrongUsage.require(figure.isPresent() || list || json, spec, "a figure is missing; --list lists them");
        Optional<PlotFile> file = figure.map(name -> new PlotFile("--out", out.orElse(Path.of(name + ".svg"))));
        StoredRun run = new StoredRun(folder);
        int members = run.requireComparison().members().size();
        WrongUsage.require(
                member.isEmpty() || (0 <= member.get() && member.get() < members),
                spec,
                "--member: expected a member from 0 to " + (members - 1) + ", found " + member.orElse(0));
        PagePictures pictures = PagePictures.of(run, member, step);
        Printer printer = new Printer(spec, parent.terminal());
        if (json) {
            printer.json(pictures.json());
        } else if (list) {
            printer.lines(lines(pictures.titles()));
        } else {
            file.orElseThrow().write(require(pictures, figure.orElseThrow()));
            printer.line("Plot: " + file.get().path());
        }
        return 0;
    }

    private static List<String> lines(Map<String, String> titles) {
        int width = titles.keySet().stream().mapToInt(String::length).max().orElse(0);
        List<String> lines = new ArrayList<>();
        titles.forEach((name, title) -> lines.add(name + " ".repeat(width - name.length() + 2) + title));
        return lines;
    }

    private Figure require(PagePictures pictures, String name) {
        Optional<Figure> found = pictures.figure(name);
        List<String> names = List.copyOf(pictures.titles().keySet());
        String nearest = NearestWord.to(name, names)
                .map(word -> "; did you mean " + word + "?")
                .orElse("");
        WrongUsage.require(
                found.isPresent(),
                spec,
                "expected one of the figures " + String.join(", ", names) + "; found " + name + nearest);
        return found.orElseThrow();
    }
}
