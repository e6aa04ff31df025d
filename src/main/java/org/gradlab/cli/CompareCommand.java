package org.gradlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.report.ComparedRuns;
import org.gradlab.report.Screenful;
import org.gradlab.report.SideBySide;
import org.gradlab.report.sweep.SweepView;
import org.gradlab.sweep.Grid;
import org.gradlab.sweep.GridMeasure;
import org.gradlab.sweep.StoredSweep;
import org.gradlab.sweep.SweepFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Compares the restarts of one or more runs. */
@Command(name = "compare", description = "Compare the restarts of one or more runs, or the settings of a sweep.")
final class CompareCommand implements Callable<Integer> {

    /** The page of several runs, beside the folder of the first. */
    private static final String COMPARISON = "comparison.html";

    @ParentCommand
    private Gradlab parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", arity = "1..*", description = "Run folders, or that of a sweep.")
    private List<Path> folders;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--keys",
            paramLabel = "ROWS,COLUMNS",
            split = ",",
            description = "Of a sweep: the two keys of its grid; without it the first two.")
    private List<String> keys = new ArrayList<>();

    @Option(
            names = "--measure",
            paramLabel = "MEASURE",
            description = "Of a sweep: what its grid shows, one of ${COMPLETION-CANDIDATES}.")
    private Optional<GridMeasure> measure = Optional.empty();

    @Option(names = "--plot", paramLabel = "FILE", description = "Of a sweep: draw its grid as an .svg, .png or .pdf.")
    private Optional<Path> plot = Optional.empty();

    @Mixin
    private PageOption page = new PageOption();

    @Override
    public Integer call() throws IOException, ConfigException {
        boolean isSweep = folders.stream().anyMatch(SweepFolder::isOne);
        WrongUsage.require(!isSweep || folders.size() == 1, spec, "RUN: a sweep is compared alone");
        WrongUsage.require(
                isSweep || (keys.isEmpty() && measure.isEmpty() && plot.isEmpty()),
                spec,
                "--keys, --measure and --plot are of the grid of a sweep, which " + folders.get(0) + " is not");
        return isSweep ? sweep(StoredSweep.read(folders.get(0))) : runs(ComparedRuns.of(folders));
    }

    private int sweep(StoredSweep sweep) throws IOException, ConfigException {
        Printer printer = output.printer(spec, parent.terminal());
        Optional<PlotFile> file =
                plot.map(path -> WrongUsage.valid(spec, chosen -> new PlotFile("--plot", chosen), path));
        SweepView view = SweepView.of(sweep);
        Optional<Grid> grid = grid(view);
        printer.print(view.sections(grid, printer.display()));
        page.write(view, grid, sweep.path(), spec.commandLine().getErr());
        if (file.isPresent()) {
            WrongUsage.require(grid.isPresent(), spec, "--plot: a grid needs two keys with several values");
            file.get().write(view.figure(grid.get()));
        }
        return 0;
    }

    private Optional<Grid> grid(SweepView view) throws IOException, ConfigException {
        try {
            return view.grid(keys, measure);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private int runs(ComparedRuns runs) throws IOException, ConfigException {
        Printer printer = output.printer(spec, parent.terminal());
        PrintWriter messages = spec.commandLine().getErr();
        if (output.isJson()) {
            printer.json(runs.contents(printer.display()));
        } else {
            printer.lines(Screenful.of(runs.lines(printer.display()), printer.display()));
        }
        Optional<SideBySide> sideBySide = runs.page();
        if (sideBySide.isPresent()) {
            page.write(sideBySide.get(), Optional.empty(), folders.get(0).resolveSibling(COMPARISON), messages);
        } else {
            for (ComparedRuns.Told told : runs.told()) {
                page.write(told.run(), told.restarts(), messages);
            }
        }
        return 0;
    }
}
