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
import picocli.CommandLine.Mixin;
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

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException, ConfigException {
        Printer printer = output.printer(spec, parent.terminal());
        Doctor doctor = new Doctor(
                more -> ConfigLoader.load(
                        config, Stream.concat(overrides.stream(), more.stream()).toList()),
                threads.count(spec));
        Consultation consultation = doctor.consult();
        if (consultation instanceof Bug bug) {
            printer.print(new BugView(bug).sections(printer.display()));
            return ExitCode.SOFTWARE;
        }
        printer.print(new TreatmentView((Treatment) consultation).sections(printer.display()));
        return ExitCode.OK;
    }
}
