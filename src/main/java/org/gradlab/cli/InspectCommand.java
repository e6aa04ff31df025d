package org.gradlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.doctor.BlackBox;
import org.gradlab.doctor.NonFinite;
import org.gradlab.report.Display;
import org.gradlab.report.ElementView;
import org.gradlab.report.LayersView;
import org.gradlab.report.OutputSection;
import org.gradlab.report.VariablesView;
import org.gradlab.report.diagnosis.NonFiniteView;
import org.gradlab.report.receipt.ReceiptView;
import org.gradlab.run.ElementReplay;
import org.gradlab.run.ParameterElement;
import org.gradlab.run.SeriesRow;
import org.gradlab.run.StoredRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows what was recorded of a member: its layers at a record step, its descent, or one partial derivative over time. */
@Command(
        name = "inspect",
        description =
                "Show the layers of a member at a record step, its way down a function, or one partial derivative.")
final class InspectCommand implements Callable<Integer> {

    @ParentCommand
    private Gradlab parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "A run folder.")
    private Path folder;

    @Option(names = "--member", description = "The member, counted from 0; without it the best.")
    private Optional<Integer> member = Optional.empty();

    @Option(names = "--step", description = "The record step; without it the last, or on a function all.")
    private Optional<Long> step = Optional.empty();

    @Option(
            names = "--element",
            paramLabel = "NAME",
            description =
                    "One parameter, its partial derivative and its update over time: W2[3,1] (row, column from 0),"
                            + " b2[1].")
    private Optional<String> element = Optional.empty();

    @Option(names = "--full", description = "Print all there is to say, not only what fits a screen.")
    private boolean full;

    @Option(names = "--json", description = "Print the results as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, ConfigException {
        StoredRun run = new StoredRun(folder);
        int chosen = member.isPresent() ? member.get() : run.bestMember();
        Printer printer = new Printer(spec, parent.terminal(), full);
        printer.print(sections(run, chosen, printer.display()), json);
        return 0;
    }

    private List<OutputSection> sections(StoredRun run, int chosen, Display display)
            throws IOException, ConfigException {
        if (element.isPresent()) {
            ParameterElement parsed = WrongUsage.checked(spec, () -> ParameterElement.parse(element.get()));
            return new ElementView(new ElementReplay(run).series(parsed, chosen)).sections(display);
        }
        List<OutputSection> sections = new ArrayList<>();
        sections.add(OutputSection.data("run", run.folder().path().toString()));
        sections.add(OutputSection.data("member", chosen));
        sections.addAll(run.isOfFunction() ? variables(run, chosen, display) : layers(run, chosen, display));
        return sections;
    }

    private List<OutputSection> layers(StoredRun run, int chosen, Display display) throws IOException, ConfigException {
        NavigableMap<Long, List<SeriesRow>> steps = run.layers(chosen);
        long at = step.orElse(steps.lastKey());
        WrongUsage.require(steps.containsKey(at), spec, "--step: " + nearest(at, steps));
        List<OutputSection> sections = new ArrayList<>(new LayersView(chosen, steps, at).sections(display));
        Display left = display.below(OutputSection.lines(sections).size() + 1);
        Optional<NonFinite> nonFinite = nonFinite(run, chosen);
        if (nonFinite.isPresent()) {
            sections.add(NonFiniteView.section(nonFinite.get(), left));
            left = left.below(OutputSection.lines(sections).size() + 1);
        }
        sections.addAll(ReceiptView.of(run, chosen, steps, at).sections(left));
        return sections;
    }

    /** Where a member that diverged became infinite or NaN; empty for one that did not. */
    private static Optional<NonFinite> nonFinite(StoredRun run, int chosen) throws IOException, ConfigException {
        OptionalLong step = run.comparison().stream()
                .flatMap(comparison -> comparison.ranked().stream())
                .filter(result -> result.member() == chosen)
                .flatMapToLong(result -> result.divergedStep().stream())
                .findFirst();
        return step.isEmpty()
                ? Optional.empty()
                : BlackBox.open(run.config(), run.info().provenance().engine(), chosen, step.getAsLong());
    }

    private List<OutputSection> variables(StoredRun run, int chosen, Display display)
            throws IOException, ConfigException {
        NavigableMap<Long, List<SeriesRow>> steps = run.variables(chosen);
        if (step.isPresent()) {
            WrongUsage.require(steps.containsKey(step.get()), spec, "--step: " + nearest(step.get(), steps));
            steps = steps.subMap(step.get(), true, step.get(), true);
        }
        return new VariablesView(run, steps, run.series(chosen)).sections(display);
    }

    private static String nearest(long at, NavigableMap<Long, List<SeriesRow>> steps) {
        Map.Entry<Long, List<SeriesRow>> below = steps.floorEntry(at);
        Map.Entry<Long, List<SeriesRow>> above = steps.ceilingEntry(at);
        String around = below == null
                ? above.getKey().toString()
                : above == null ? below.getKey().toString() : below.getKey() + " and " + above.getKey();
        return "step " + at + " was not recorded; the nearest that were: " + around;
    }
}
