package org.gradlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.doctor.Speedometer;
import org.gradlab.report.stability.StabilityView;
import org.gradlab.run.StoredRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says how near to instability a member was trained. */
@Command(
        name = "stability",
        description =
                "Show the sharpness of a member's loss beside what the learning rate allows: as the run recorded it, or by"
                        + " training the member again.")
final class StabilityCommand implements Callable<Integer> {

    @ParentCommand
    private Gradlab parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "The run folder of a network.")
    private Path folder;

    @Option(names = "--member", description = "The member, counted from 0; without it the best.")
    private Optional<Integer> member = Optional.empty();

    @Option(names = "--points", description = "How many record steps are looked at; without it 12.")
    private int points = 12;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException, ConfigException {
        WrongUsage.require(points >= 2, spec, "--points: expected at least 2, found " + points);
        StoredRun run = new StoredRun(folder);
        int chosen = member.isPresent() ? member.get() : run.bestMember();
        long members = run.info().counts().get("members");
        WrongUsage.require(
                chosen >= 0 && chosen < members,
                spec,
                "--member: expected 0 to " + (members - 1) + ", found " + chosen);
        Printer printer = output.printer(spec, parent.terminal());
        StabilityView view = new StabilityView(chosen, Speedometer.of(run, chosen, points));
        printer.print(view.sections(printer.display()));
        return 0;
    }
}
