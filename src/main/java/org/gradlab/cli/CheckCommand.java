package org.gradlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.check.MomentCheck;
import org.gradlab.check.OwnArray;
import org.gradlab.check.OwnArrays;
import org.gradlab.check.Sameness;
import org.gradlab.explain.TracedStep;
import org.gradlab.moment.Moment;
import org.gradlab.npy.NpyArray;
import org.gradlab.npy.Npz;
import org.gradlab.report.check.CheckView;
import org.gradlab.report.check.OwnArraysView;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Compares every derivative that training uses with differences of the loss. */
@Command(
        name = "check",
        description = "Compare every derivative that training uses with differences of the loss.",
        exitCodeList = {"0:nothing is wrong", "1:a derivative is wrong, or failed", "2:wrong usage, config or file"})
final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    private Gradlab parent;

    @Spec
    private CommandSpec spec;

    @Mixin
    private MomentOptions options;

    @Option(
            names = "--mine",
            paramLabel = "FILE",
            description =
                    "Compare the arrays of a NumPy archive (.npz) with those of the step: z1, a1, delta1, dW1, db1, ...")
    private Optional<Path> mine = Optional.empty();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException, ConfigException {
        Moment moment = options.moment(spec);
        Printer printer = output.printer(spec, parent.terminal());
        if (mine.isPresent()) {
            return compare(moment, Npz.read(mine.get()), printer);
        }
        MomentCheck checked = MomentCheck.of(moment);
        printer.print(new CheckView(checked).sections(printer.display()));
        return checked.check().isWrong() ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private int compare(Moment moment, Map<String, NpyArray> own, Printer printer) {
        TracedStep step = WrongUsage.valid(spec, TracedStep::of, moment);
        List<OwnArray> compared = WrongUsage.valid(spec, new OwnArrays(step)::compare, own);
        printer.print(new OwnArraysView(compared).sections(printer.display()));
        return compared.stream().anyMatch(array -> array.sameness() == Sameness.WRONG)
                ? ExitCode.SOFTWARE
                : ExitCode.OK;
    }
}
