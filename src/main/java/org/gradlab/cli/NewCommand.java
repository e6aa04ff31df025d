package org.gradlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.gradlab.config.StarterConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a commented config to start from. */
@Command(name = "new", description = "Write a commented config to start from, NAME.yaml.")
final class NewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "Name of the config: letters, digits, '.', '_' and '-'.")
    private String name;

    @Option(names = "--function", description = "The config of a written function instead of a network.")
    private boolean function;

    @Override
    public Integer call() throws IOException {
        WrongUsage.require(
                name.matches("[A-Za-z0-9][A-Za-z0-9._-]*"),
                spec,
                "NAME: expected letters, digits, '.', '_' and '-', found '" + name + "'");
        Path file = Path.of(name.endsWith(".yaml") ? name : name + ".yaml");
        String stem = file.toString().replaceFirst("\\.yaml$", "");
        StarterConfig starter = function ? StarterConfig.FUNCTION : StarterConfig.NETWORK;
        Files.writeString(file, starter.text(stem), StandardOpenOption.CREATE_NEW);
        spec.commandLine().getOut().println("wrote " + file + "; try: gradlab train " + file);
        return 0;
    }
}
