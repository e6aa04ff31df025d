package org.gradlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.ConfigLoader;
import org.gradlab.config.LoadedSweep;
import org.gradlab.report.ForecastView;
import org.gradlab.run.RunForecast;
import org.gradlab.sweep.SweepTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says everything that is wrong with a config, and with it for its data. */
@Command(
        name = "validate",
        description = "Say everything that is wrong with a config, and what it takes to train; train nothing.")
final class ValidateCommand implements Callable<Integer> {

    @ParentCommand
    private Gradlab parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CONFIG", description = "A YAML file.")
    private Path config;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Override a key; may be given again.")
    private List<String> overrides = new ArrayList<>();

    @Override
    public Integer call() throws IOException, ConfigException {
        LoadedSweep loaded = ConfigLoader.loadSweep(config, overrides);
        List<RunForecast> forecasts = SweepTraining.check(loaded);
        Printer printer = new Printer(spec, parent.terminal());
        printer.line(config + ": valid");
        printer.lines(ForecastView.lines(forecasts, printer.display()));
        return 0;
    }
}
