package org.gradlab.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.gradlab.array.Precision;
import org.gradlab.bench.Benchmark;
import org.gradlab.bench.BenchmarkOptions;
import org.gradlab.bench.NetworkWorkload;
import org.gradlab.bench.Peak;
import org.gradlab.bench.PyTorch;
import org.gradlab.bench.Timing;
import org.gradlab.bench.Workload;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.engine.ChosenEngine;
import org.gradlab.engine.EngineChoice;
import org.gradlab.report.TextTable;
import org.gradlab.text.Numbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Times the training step of standard workloads on this machine. */
@Command(name = "bench", description = "Measure what a training step costs on this machine.")
final class BenchCommand implements Callable<Integer> {

    private static final int REPETITIONS = 5;
    private static final String WIDTHS = "widths";
    private static final String PYTORCH = "pytorch";

    @ParentCommand
    private Gradlab parent;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "CONFIG",
            arity = "0..*",
            description = "Time what the records of these configs cost instead, beside trainings without them.")
    private List<Path> configs = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Override a key of the configs, such as record.every=10; may be given again.")
    private List<String> overrides = new ArrayList<>();

    @Option(
            names = "--workload",
            split = ",",
            description = "xor (2-4-1), deep (2-8-8-8-8-1), digits (64-64-10), quartic (a function), "
                    + "widths (4 to 256); without it the first four.")
    private List<String> workloads = new ArrayList<>();

    @Option(names = "--engine", description = "${COMPLETION-CANDIDATES}.")
    private EngineChoice engine = EngineChoice.AUTO;

    @Option(names = "--precision", description = "${COMPLETION-CANDIDATES}; engine nd4j has doubles alone.")
    private Precision precision = Precision.DOUBLE;

    @Option(names = "--members", split = ",", description = "How many members; several with commas.")
    private List<Integer> members = List.of(1, 4096);

    @Option(names = "--threads", description = "Threads to train on.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--seconds", description = "About how long each of five times three timed runs takes.")
    private double seconds = 1;

    @Option(names = "--against", description = "pytorch: time the same steps of networks there, one after the other.")
    private Optional<String> against = Optional.empty();

    @Option(names = "--python", description = "The Python that has it.")
    private String python = "python3";

    @Option(names = "--json", description = "Print the results as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, ConfigException {
        long startUp = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        WrongUsage.require(threads >= 1, spec, "--threads: expected at least 1, found " + threads);
        WrongUsage.require(seconds > 0, spec, "--seconds: expected more than 0, found " + seconds);
        WrongUsage.require(
                ChosenEngine.has(engine, precision), spec, "--precision: expected double for this engine, found float");
        WrongUsage.require(
                against.isEmpty() || against.get().equals(PYTORCH),
                spec,
                "--against: expected pytorch, found " + against.orElse(""));
        if (!configs.isEmpty()) {
            return timeRecords();
        }
        List<Timing> timings = new ArrayList<>();
        List<OptionalDouble> others = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        Peak machine = Peak.measure();
        for (Workload workload : chosenWorkloads()) {
            for (int count : members) {
                WrongUsage.require(count >= 1, spec, "--members: expected at least 1, found " + count);
                spec.commandLine().getErr().println(workload.name() + ", " + Numbers.count(count) + " members ...");
                ChosenEngine chosen = ChosenEngine.choose(
                        engine, precision, workload.objective().work(), count, Long.MAX_VALUE);
                spec.commandLine().getErr().println("  engine " + chosen.title() + " (" + chosen.reason() + ")");
                BenchmarkOptions setting = new BenchmarkOptions(chosen.engine(), count, threads, REPETITIONS, seconds);
                Timing timing = new Benchmark(workload, setting).run();
                timings.add(timing);
                others.add(against(workload, count));
                shares.add(workload.objective().work().products()
                        / timing.step().median()
                        / machine.multiplyAdds()
                        / Math.min(threads, count));
            }
        }
        print(new Results(timings, others, shares, machine), startUp);
        return 0;
    }

    private int timeRecords() throws IOException, ConfigException {
        RecordCosts costs = new RecordCosts();
        for (Path config : configs) {
            spec.commandLine().getErr().println(config + " ...");
            costs.add(config, overrides, seconds);
        }
        Printer printer = new Printer(spec, parent.terminal());
        if (json) {
            printer.json(costs.content());
        } else {
            printer.lines(costs.table().lines(printer.display()));
        }
        return 0;
    }

    /**
     * All that was measured.
     *
     * @param others nanoseconds per member and step in PyTorch, where it was asked for and is installed
     * @param shares multiplications of matrix products beside what the cores that were used can do at most
     */
    private record Results(List<Timing> timings, List<OptionalDouble> others, List<Double> shares, Peak machine) {}

    private OptionalDouble against(Workload workload, int count) throws IOException {
        return against.isPresent() && workload instanceof NetworkWorkload network
                ? new PyTorch(python).nanoseconds(network, count, threads, seconds)
                : OptionalDouble.empty();
    }

    private List<Workload> chosenWorkloads() {
        if (workloads.isEmpty()) {
            return Workload.ALL;
        }
        List<Workload> chosen = new ArrayList<>();
        for (String name : workloads) {
            List<Workload> called = name.equals(WIDTHS) ? Workload.WIDTHS : called(name);
            WrongUsage.require(
                    !called.isEmpty(),
                    spec,
                    "--workload: expected xor, deep, digits, quartic or widths, found " + name);
            chosen.addAll(called);
        }
        return chosen;
    }

    private static List<Workload> called(String name) {
        return Workload.ALL.stream()
                .filter(workload -> workload.name().equals(name))
                .toList();
    }

    private void print(Results results, long startUp) throws IOException {
        Printer printer = new Printer(spec, parent.terminal());
        Optional<Long> memory = PeakMemory.megabytes();
        if (json) {
            printer.json(content(results, startUp, memory));
            return;
        }
        printer.lines(table(results).lines(printer.display()));
        printer.line("");
        printer.lines(printer.display()
                .wrapped("A core of this machine makes up to "
                        + Numbers.measure(results.machine().multiplyAdds())
                        + " multiply-adds of doubles a nanosecond and moves "
                        + Numbers.measure(results.machine().bytes())
                        + " bytes in it; of peak: the multiplications of matrix products beside that. " + threads
                        + (threads == 1 ? " thread" : " threads") + ", Java "
                        + Runtime.version().feature()
                        + "; start-up to this command " + startUp + " ms"
                        + memory.map(megabytes -> ", peak memory " + Numbers.count(megabytes) + " MB")
                                .orElse("") + "."));
        if (against.isPresent() && results.others().stream().allMatch(OptionalDouble::isEmpty)) {
            printer.lines(
                    printer.display().wrapped("PyTorch is not installed for " + python + "; --python names another."));
        }
    }

    private static Map<String, Object> content(Results results, long startUp, Optional<Long> memory) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("timings", results.timings());
        content.put("sharesOfPeak", results.shares());
        content.put(
                "pytorchNanoseconds",
                results.others().stream()
                        .map(other -> other.isPresent() ? other.getAsDouble() : Double.NaN)
                        .toList());
        content.put("multiplyAddsPerNanosecond", results.machine().multiplyAdds());
        content.put("bytesPerNanosecond", results.machine().bytes());
        content.put("startUpMilliseconds", startUp);
        memory.ifPresent(megabytes -> content.put("peakMemoryMegabytes", megabytes));
        return content;
    }

    /** A step is told per member, a record in steps; what the others take comes last, where there is any. */
    private TextTable table(Results results) {
        List<TextTable.Column> columns = new ArrayList<>(List.of(
                TextTable.Column.words("workload"),
                TextTable.Column.words("engine"),
                TextTable.Column.numbers("members"),
                TextTable.Column.numbers("ns a step"),
                TextTable.Column.numbers("slowest"),
                TextTable.Column.numbers("record, steps"),
                TextTable.Column.numbers("of peak")));
        if (against.isPresent()) {
            columns.add(TextTable.Column.numbers("PyTorch"));
        }
        TextTable table = new TextTable(columns);
        for (int i = 0; i < results.timings().size(); i++) {
            Timing timing = results.timings().get(i);
            double share = results.shares().get(i);
            List<String> row = new ArrayList<>(List.of(
                    timing.workload(),
                    timing.engine(),
                    Numbers.count(timing.members()),
                    Numbers.measure(timing.step().median()),
                    Numbers.measure(timing.step().highest()),
                    Numbers.measure(timing.stepsPerRecord()),
                    share > 0 ? Numbers.percent(share) : "-"));
            if (against.isPresent()) {
                OptionalDouble other = results.others().get(i);
                row.add(other.isPresent() ? Numbers.measure(other.getAsDouble()) : "-");
            }
            table.row(row);
        }
        return table;
    }
}
