package org.gradlab.cli;

import java.util.concurrent.Callable;
import org.gradlab.config.ConfigSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of configs. */
@Command(name = "schema", description = "Print the JSON Schema of configs, which editors use to complete and check.")
final class SchemaCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(ConfigSchema.json());
        return 0;
    }
}
