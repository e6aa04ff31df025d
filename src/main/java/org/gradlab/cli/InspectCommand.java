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
import org.gradlab.explain.Nudge;
import org.gradlab.explain.TracedStep;
import org.gradlab.moment.Moment;
import org.gradlab.record.SeriesRow;
import org.gradlab.report.Display;
import org.gradlab.report.ElementView;
import org.gradlab.report.LayersView;
import org.gradlab.report.OutputSection;
import org.gradlab.report.UnfinishedRun;
import org.gradlab.report.VariablesView;
import org.gradlab.report.diagnosis.NonFiniteView;
import org.gradlab.report.explain.MatrixView;
import org.gradlab.report.explain.NudgeView;
import org.gradlab.report.receipt.ReceiptView;
import org.gradlab.run.ElementReplay;
import org.gradlab.run.MemberHistory;
import org.gradlab.run.ParameterElement;
import org.gradlab.run.StoredRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows what was recorded of a member: its layers at a record step, its descent, or one partial derivative over time. */
@Command(
        name = "inspect",
        description =
                "Show the layers of a member at a record step, its way down a function, or one partial derivative.")
final class InspectCommand implements Callable<Integer> {

    /** Lines that are kept below the layers for the receipt's sentence, with the blank one. */
    private static final int RECEIPT = 4;

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

    @Option(
            names = "--matrix",
            paramLabel = "NAME",
            description = "A whole matrix at a step: W1, dW1, uW1 (the update), b1, z1, a1, delta1, x, y, ...")
    private Optional<String> matrix = Optional.empty();

    @Option(names = "--sample", description = "With --matrix, this row of the step's batch alone, counted from 1.")
    private Optional<Integer> sample = Optional.empty();

    @Option(
            names = "--nudge",
            paramLabel = "NAME=CHANGE",
            description = "What the loss does when a parameter is changed: 'W1[0,2]=+0.01' adds, 'W1[0,2]=0.5' sets.")
    private Optional<String> nudge = Optional.empty();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException, ConfigException {
        StoredRun run = new StoredRun(folder);
        int chosen = member.isPresent() ? member.get() : run.bestMember();
        Printer printer = output.printer(spec, parent.terminal());
        printer.print(sections(run, chosen, printer.display()));
        return 0;
    }

    private List<OutputSection> sections(StoredRun run, int chosen, Display display)
            throws IOException, ConfigException {
        if (matrix.isPresent() || nudge.isPresent()) {
            return traced(run, chosen, display);
        }
        if (element.isPresent()) {
            ParameterElement parsed = WrongUsage.checked(spec, () -> ParameterElement.parse(element.get()));
            return new ElementView(new ElementReplay(run).series(parsed, chosen)).sections(display);
        }
        List<OutputSection> sections = new ArrayList<>();
        sections.add(OutputSection.data("run", run.folder().path().toString()));
        sections.add(OutputSection.data("member", chosen));
        UnfinishedRun.of(run).ifPresent(open -> sections.add(open.section(display)));
        MemberHistory history = run.member(chosen);
        sections.add(recorded(history));
        int above = OutputSection.lines(sections).size();
        Display left = display.below(above == 0 ? 0 : above + 1);
        sections.addAll(run.isOfFunction() ? variables(run, history, left) : layers(run, history, left));
        return sections;
    }

    /** That a member was not stored is worth a word: it took a training, and would tell if the program had changed. */
    private static OutputSection recorded(MemberHistory history) {
        List<String> lines =
                history.isRepeated() ? List.of("Its records were not stored: they are computed again.") : List.of();
        return new OutputSection("computedAgain", history.isRepeated(), lines);
    }

    /** What is told of a step that is made again. */
    private List<OutputSection> traced(StoredRun run, int chosen, Display display) throws IOException, ConfigException {
        TracedStep traced = WrongUsage.valid(spec, TracedStep::of, moment(run, chosen));
        if (nudge.isPresent()) {
            return new NudgeView(WrongUsage.valid(spec, text -> Nudge.of(traced, text), nudge.get())).sections(display);
        }
        String name = matrix.orElseThrow();
        WrongUsage.require(
                traced.has(name),
                spec,
                "--matrix: expected one of " + String.join(", ", traced.arrays().keySet()) + "; found \"" + name + "\""
                        + WrongUsage.suggestion(name, traced.arrays().keySet()));
        MatrixView view = new MatrixView(traced, name);
        if (sample.isEmpty()) {
            return view.sections(display);
        }
        int row = sample.get();
        WrongUsage.require(view.isOfSamples(), spec, "--sample: " + name + " has no row of a sample");
        WrongUsage.require(
                row >= 1 && row <= traced.rows(),
                spec,
                "--sample: expected 1 to " + traced.rows() + ", the rows of the batch; found " + row);
        return view.sections(display, row);
    }

    private Moment moment(StoredRun run, int chosen) throws IOException, ConfigException {
        List<SeriesRow> recorded = run.member(chosen).series();
        long last = recorded.isEmpty() ? 0 : recorded.get(recorded.size() - 1).step();
        try {
            return Moment.of(run, chosen, step.orElse(last));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private List<OutputSection> layers(StoredRun run, MemberHistory history, Display display)
            throws IOException, ConfigException {
        NavigableMap<Long, List<SeriesRow>> steps = history.sites();
        long at = step.orElse(steps.lastKey());
        WrongUsage.require(steps.containsKey(at), spec, "--step: " + nearest(at, steps));
        List<OutputSection> sections =
                new ArrayList<>(new LayersView(history.member(), steps, at).sections(display.below(RECEIPT)));
        Display left = display.below(OutputSection.lines(sections).size() + 1);
        Optional<NonFinite> nonFinite = nonFinite(run, history.member());
        if (nonFinite.isPresent()) {
            sections.add(NonFiniteView.section(nonFinite.get(), left));
            left = left.below(OutputSection.lines(sections).size() + 1);
        }
        sections.addAll(ReceiptView.of(run, history.member(), steps, at).sections(left));
        return sections;
    }

    /** Where a member that diverged became infinite or NaN; empty for one that did not. */
    private static Optional<NonFinite> nonFinite(StoredRun run, int chosen) throws IOException, ConfigException {
        OptionalLong step = run.comparison().stream()
                .flatMap(comparison -> comparison.members().stream())
                .filter(result -> result.member() == chosen)
                .flatMapToLong(result -> result.divergedStep().stream())
                .findFirst();
        return step.isEmpty() ? Optional.empty() : BlackBox.open(run.experiment(), chosen, step.getAsLong());
    }

    private List<OutputSection> variables(StoredRun run, MemberHistory history, Display display)
            throws ConfigException {
        NavigableMap<Long, List<SeriesRow>> steps = history.sites();
        if (step.isPresent()) {
            WrongUsage.require(steps.containsKey(step.get()), spec, "--step: " + nearest(step.get(), steps));
            steps = steps.subMap(step.get(), true, step.get(), true);
        }
        return new VariablesView(run, steps, history.series()).sections(display);
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
