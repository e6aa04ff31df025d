package org.gradlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.ConfigLoader;
import org.gradlab.doctor.Bug;
import org.gradlab.doctor.Consultation;
import org.gradlab.doctor.Doctor;
import org.gradlab.doctor.Treatment;
import org.gradlab.report.doctor.BugView;
import org.gradlab.report.doctor.TreatmentView;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says what a training suffers from and measures what helps. */
@Command(
        name = "doctor",
        description =
                "Name what a training suffers from, and train the same restarts with one change at a time to measure"
                        + " what helps. Writes nothing.")
final class DoctorCommand implements Callable<Integer> {

    @ParentCommand
    private Gradlab parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CONFIG", description = "A YAML file of a network.")
    private Path config;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Override a key, such as restarts.count=20; may be given again.")
    private List<String> overrides = new ArrayList<>();

    @Option(names = "--threads", description = "Threads to train on; results do not depend on it.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--full", description = "Print all there is to say, not only what fits a screen.")
    private boolean full;

    @Option(names = "--json", description = "Print the results as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, ConfigException {
        WrongUsage.require(threads >= 1, spec, "--threads: expected at least 1, found " + threads);
        Printer printer = new Printer(spec, parent.terminal(), full);
        Doctor doctor = new Doctor(
                more -> ConfigLoader.load(
                        config, Stream.concat(overrides.stream(), more.stream()).toList()),
                threads);
        Consultation consultation = doctor.consult();
        if (consultation instanceof Bug bug) {
            printer.print(new BugView(bug).sections(printer.display()), json);
            return ExitCode.SOFTWARE;
        }
        printer.print(new TreatmentView((Treatment) consultation).sections(printer.display()), json);
        return ExitCode.OK;
    }
}
