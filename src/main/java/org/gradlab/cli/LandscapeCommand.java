package org.gradlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.landscape.Slice;
import org.gradlab.record.RecordFiles;
import org.gradlab.report.landscape.LandscapeFigure;
import org.gradlab.report.landscape.RunLandscape;
import org.gradlab.report.page.LandscapeContent;
import org.gradlab.run.ParameterElement;
import org.gradlab.run.StoredRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Cuts slices through the loss around and between the solutions of a run. */
@Command(
        name = "landscape",
        description = "Slices of the loss around and between the solutions of a run.",
        footer = {
            "",
            "Without a choice: between the best member and the worst, the plane through",
            "both and the median, the way of the best, and around it."
        })
final class LandscapeCommand implements Callable<Integer> {

    private static final int FEWEST_PLACES = 3;
    private static final int MOST_PLACES = 401;

    @ParentCommand
    private Gradlab parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "A run folder.")
    private Path folder;

    @Option(
            names = "--between",
            split = ",",
            paramLabel = "MEMBER",
            description = "The line from a member to another: its barrier, as they are and aligned by symmetry.")
    private List<Integer> between = List.of();

    @Option(names = "--through", split = ",", paramLabel = "MEMBER", description = "The plane through three members.")
    private List<Integer> through = List.of();

    @Option(
            names = "--way",
            paramLabel = "MEMBER",
            description = "The plane of the first two principal components of a member's way.")
    private Optional<Integer> way = Optional.empty();

    @Option(
            names = "--around",
            paramLabel = "MEMBER",
            description = "The plane of two random directions around a member, normalised unit by unit.")
    private Optional<Integer> around = Optional.empty();

    @Option(
            names = "--weight",
            paramLabel = "ELEMENT",
            description = "Two elements, such as W1[0,0]: their plane, with the way of --way or else the best member.")
    private List<String> weights = new ArrayList<>();

    @Option(names = "--places", description = "Places on a line, and on each side of a plane (${DEFAULT-VALUE}).")
    private int places = 41;

    @Option(
            names = "--plot",
            paramLabel = "FILE",
            description = "Draw the slices into a file that ends in .svg, .png or .pdf.")
    private Optional<Path> plot = Optional.empty();

    @Option(names = "--json", description = "Print the slices as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, ConfigException {
        WrongUsage.require(
                between.isEmpty() || between.size() == 2, spec, "--between: expected two members, such as 0,1");
        WrongUsage.require(
                through.isEmpty() || through.size() == 3, spec, "--through: expected three members, such as 0,1,2");
        WrongUsage.require(
                weights.isEmpty() || weights.size() == 2,
                spec,
                "--weight: expected two elements, found " + weights.size());
        WrongUsage.require(
                FEWEST_PLACES <= places && places <= MOST_PLACES,
                spec,
                "--places: expected from " + FEWEST_PLACES + " to " + MOST_PLACES + ", found " + places);
        Optional<PlotFile> file = plot.map(path -> new PlotFile("--plot", path));
        StoredRun run = new StoredRun(folder);
        run.requireComparison();
        Optional<RunLandscape> landscape = RunLandscape.of(run, places);
        WrongUsage.require(
                landscape.isPresent(),
                spec,
                folder + ": a function that is written out is known everywhere; gradlab explore --plot draws it");
        List<Slice> slices = slices(run, landscape.orElseThrow());
        Printer printer = new Printer(spec, parent.terminal(), false, json);
        if (json) {
            printer.json(LandscapeContent.json(slices));
        } else {
            for (Slice slice : slices) {
                printer.lines(printer.display().wrapped(slice.words()));
            }
        }
        if (file.isPresent()) {
            file.get().write(LandscapeFigure.of(slices));
            if (!json) {
                printer.line("Plot: " + file.get().path());
            }
        }
        return 0;
    }

    private List<Slice> slices(StoredRun run, RunLandscape landscape) throws IOException, ConfigException {
        List<Slice> slices = new ArrayList<>();
        if (!between.isEmpty()) {
            slices.add(landscape.between(member(between.get(0), landscape), member(between.get(1), landscape)));
        }
        if (!through.isEmpty()) {
            slices.add(landscape.through(
                    member(through.get(0), landscape),
                    member(through.get(1), landscape),
                    member(through.get(2), landscape)));
        }
        if (!weights.isEmpty()) {
            slices.add(landscape.ofTwo(
                    member(way.orElse(run.bestMember()), landscape),
                    ParameterElement.parse(weights.get(0)),
                    ParameterElement.parse(weights.get(1)),
                    steps(run)));
        } else if (way.isPresent()) {
            slices.add(landscape.alongWay(member(way.get(), landscape), steps(run)));
        }
        if (around.isPresent()) {
            slices.add(landscape.around(member(around.get(), landscape)));
        }
        return slices.isEmpty() ? landscape.standard(run.requireComparison(), steps(run)) : slices;
    }

    private int member(int member, RunLandscape landscape) {
        WrongUsage.require(
                0 <= member && member < landscape.members(),
                spec,
                "expected a member from 0 to " + (landscape.members() - 1) + ", found " + member);
        return member;
    }

    /** Every record step. */
    private static Set<Long> steps(StoredRun run) throws IOException {
        Set<Long> steps = new LinkedHashSet<>();
        try (RecordFiles files = RecordFiles.open(run.folder())) {
            for (int record = 0; record < files.records(); record++) {
                steps.add(files.step(record));
            }
        }
        return steps;
    }
}
