package org.gradlab.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.check.MomentCheck;
import org.gradlab.report.check.CheckView;
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
        exitCodeList = {"0:nothing is wrong", "1:a derivative is wrong, or failed", "2:wrong usage or config"})
final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    private Gradlab parent;

    @Spec
    private CommandSpec spec;

    @Mixin
    private MomentOptions options;

    @Option(names = "--full", description = "Print all there is to say, not only what fits a screen.")
    private boolean full;

    @Option(names = "--json", description = "Print the results as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, ConfigException {
        MomentCheck checked = MomentCheck.of(options.moment(spec));
        Printer printer = new Printer(spec, parent.terminal(), full);
        printer.print(new CheckView(checked).sections(printer.display()), json);
        return checked.check().isWrong() ? ExitCode.SOFTWARE : ExitCode.OK;
    }
}
