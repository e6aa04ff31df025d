package org.gradlab.cli;

import java.util.concurrent.Callable;
import org.gradlab.config.ConfigReference;
import org.gradlab.config.ConfigSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what a config may hold, for editors or for people. */
@Command(name = "schema", description = "Print the JSON Schema of configs, which editors use to complete and check.")
final class SchemaCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--markdown", description = "Print the reference of all keys instead, as Markdown tables.")
    private boolean markdown;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(markdown ? ConfigReference.markdown() : ConfigSchema.json());
        return 0;
    }
}
