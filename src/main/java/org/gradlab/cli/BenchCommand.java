package org.gradlab.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradlab.array.Precision;
import org.gradlab.bench.Benchmark;
import org.gradlab.bench.BenchmarkOptions;
import org.gradlab.bench.Timing;
import org.gradlab.bench.Workload;
import org.gradlab.engine.ChosenEngine;
import org.gradlab.engine.EngineChoice;
import org.gradlab.report.TextTable;
import org.gradlab.text.Numbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Times the training step of standard workloads on this machine. */
@Command(name = "bench", description = "Measure what a training step costs on this machine.")
final class BenchCommand implements Callable<Integer> {

    private static final int REPETITIONS = 5;
    private static final String WIDTHS = "widths";

    @ParentCommand
    private Gradlab parent;

    @Spec
    private CommandSpec spec;

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

    @Option(names = "--json", description = "Print the results as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        long startUp = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        WrongUsage.require(threads >= 1, spec, "--threads: expected at least 1, found " + threads);
        WrongUsage.require(seconds > 0, spec, "--seconds: expected more than 0, found " + seconds);
        WrongUsage.require(
                ChosenEngine.has(engine, precision), spec, "--precision: expected double for this engine, found float");
        List<Timing> timings = new ArrayList<>();
        for (Workload workload : chosenWorkloads()) {
            for (int count : members) {
                WrongUsage.require(count >= 1, spec, "--members: expected at least 1, found " + count);
                spec.commandLine().getErr().println(workload.name() + ", " + Numbers.count(count) + " members ...");
                ChosenEngine chosen = ChosenEngine.choose(
                        engine, precision, workload.objective().work(), count, Long.MAX_VALUE);
                spec.commandLine().getErr().println("  engine " + chosen.title() + " (" + chosen.reason() + ")");
                BenchmarkOptions setting = new BenchmarkOptions(chosen.engine(), count, threads, REPETITIONS, seconds);
                timings.add(new Benchmark(workload, setting).run());
            }
        }
        print(timings, startUp);
        return 0;
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

    private void print(List<Timing> timings, long startUp) throws IOException {
        Printer printer = new Printer(spec, parent.terminal());
        Optional<Long> peak = PeakMemory.megabytes();
        if (json) {
            Map<String, Object> content = new LinkedHashMap<>();
            content.put("timings", timings);
            content.put("startUpMilliseconds", startUp);
            peak.ifPresent(megabytes -> content.put("peakMemoryMegabytes", megabytes));
            printer.json(content);
            return;
        }
        printer.lines(table(timings).lines(printer.display()));
        printer.line("");
        printer.line("start-up to this command " + startUp + " ms"
                + peak.map(megabytes -> ", peak memory of the process " + Numbers.count(megabytes) + " MB")
                        .orElse(""));
    }

    private static TextTable table(List<Timing> timings) {
        TextTable table = new TextTable(List.of(
                TextTable.Column.words("workload"),
                TextTable.Column.numbers("batch"),
                TextTable.Column.words("engine"),
                TextTable.Column.numbers("members"),
                TextTable.Column.numbers("threads"),
                TextTable.Column.numbers("ns per member-step"),
                TextTable.Column.numbers("fastest"),
                TextTable.Column.numbers("slowest"),
                TextTable.Column.numbers("member-steps/s"),
                TextTable.Column.numbers("record in steps"),
                TextTable.Column.numbers("\u00b5s per step"),
                TextTable.Column.numbers("warm-up s")));
        for (Timing timing : timings) {
            table.row(List.of(
                    timing.workload() + " " + timing.shape(),
                    Numbers.count(timing.batch()),
                    timing.engine(),
                    Numbers.count(timing.members()),
                    Numbers.count(timing.threads()),
                    Numbers.measure(timing.step().median()),
                    Numbers.measure(timing.step().lowest()),
                    Numbers.measure(timing.step().highest()),
                    Numbers.count(Math.round(timing.memberStepsPerSecond())),
                    Numbers.measure(timing.stepsPerRecord()),
                    Numbers.measure(timing.microsecondsPerStep()),
                    Numbers.measure(timing.warmUpSeconds())));
        }
        return table;
    }
}
