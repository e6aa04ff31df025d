package org.gradlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.ConfigLoader;
import org.gradlab.config.LoadedConfig;
import org.gradlab.doctor.Forecaster;
import org.gradlab.report.forecast.ForecastView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says what becomes of the signal in a network before it is trained. */
@Command(
        name = "forecast",
        description = "Say what becomes of the signal of a network before training, by theory and as measured.")
final class ForecastCommand implements Callable<Integer> {

    @ParentCommand
    private Gradlab parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CONFIG", description = "A YAML file of a network.")
    private Path config;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Override a key, such as model.initializer=heNormal; may be given again.")
    private List<String> overrides = new ArrayList<>();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException, ConfigException {
        LoadedConfig loaded = ConfigLoader.load(config, overrides);
        Printer printer = output.printer(spec, parent.terminal());
        ForecastView view =
                new ForecastView(Forecaster.forecast(loaded, 1), loaded.config().members());
        printer.print(view.sections(printer.display()));
        return 0;
    }
}
