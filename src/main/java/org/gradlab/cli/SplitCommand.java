package org.gradlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.ConfigLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says by which commands several machines or processes train a config together. */
@Command(name = "split", description = "Print the commands that train a config in parts, and the one that merges them.")
final class SplitCommand implements Callable<Integer> {

    @ParentCommand
    private Gradlab parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CONFIG", description = "A YAML file.")
    private Path config;

    @Option(names = "--parts", required = true, description = "How many parts; of about as many members each.")
    private int parts;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Override a key; may be given again.")
    private List<String> overrides = new ArrayList<>();

    @Override
    public Integer call() throws IOException, ConfigException {
        int members = ConfigLoader.load(config, overrides).config().members();
        WrongUsage.require(
                parts >= 1 && parts <= members,
                spec,
                "--parts: expected 1 to " + members + ", the number of members; found " + parts);
        Printer printer = new Printer(spec, parent.terminal());
        for (int part = 0; part < parts; part++) {
            printer.line("gradlab train " + quoted(config.toString()) + set() + " --members " + first(part, members)
                    + ".." + (first(part + 1, members) - 1) + " --out part-" + part);
        }
        printer.line("gradlab merge part-* --out run");
        return 0;
    }

    private long first(int part, int members) {
        return (long) part * members / parts;
    }

    private String set() {
        StringBuilder all = new StringBuilder();
        overrides.forEach(override -> all.append(" --set ").append(quoted(override)));
        return all.toString();
    }

    /** As a shell takes it for one word. */
    private static String quoted(String word) {
        return word.matches("[\\w./=,:+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
