package org.gradlab.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.run.ElementReplay;
import org.gradlab.run.ParameterElement;
import org.gradlab.run.SeriesRow;
import org.gradlab.run.StoredRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows what was recorded of a member: its layers at a record step, its descent, or one partial derivative over time. */
@Command(
        name = "inspect",
        description =
                "Show the layers of a member at a record step, its way down a function, or one partial derivative.")
final class InspectCommand implements Callable<Integer> {

    @ParentCommand
    private Gradlab parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "A run folder.")
    private Path folder;

    @Option(names = "--member", description = "The member, counted from 0; without it the best.")
    private Optional<Integer> member = Optional.empty();

    @Option(names = "--step", description = "The record step; without it the last, or on a function all.")
    private Optional<Long> step = Optional.empty();

    @Option(
            names = "--element",
            paramLabel = "NAME",
            description =
                    "One parameter, its partial derivative and its update over time: W2[3,1] (row, column from 0),"
                            + " b2[1].")
    private Optional<String> element = Optional.empty();

    @Option(names = "--json", description = "Print the results as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, ConfigException {
        StoredRun run = new StoredRun(folder);
        int chosen = member.isPresent() ? member.get() : run.bestMember();
        Printer printer = new Printer(spec, parent.terminal());
        if (element.isPresent()) {
            showElement(run, chosen, printer);
        } else if (run.isOfFunction()) {
            showVariables(run, chosen, printer);
        } else {
            showLayers(run, chosen, printer);
        }
        return 0;
    }

    private void showElement(StoredRun run, int chosen, Printer printer) throws IOException, ConfigException {
        ParameterElement parsed = WrongUsage.checked(spec, () -> ParameterElement.parse(element.orElseThrow()));
        ElementView view = new ElementView(new ElementReplay(run).series(parsed, chosen));
        if (json) {
            printer.json(view.json());
        } else {
            printer.lines(view.lines(printer.display()));
        }
    }

    private void showLayers(StoredRun run, int chosen, Printer printer) throws IOException {
        NavigableMap<Long, List<SeriesRow>> steps = run.layers(chosen);
        long at = step.orElse(steps.lastKey());
        WrongUsage.require(steps.containsKey(at), spec, "--step: " + nearest(at, steps));
        if (json) {
            printer.json(json(run, chosen, steps.get(at)));
        } else {
            printer.lines(new LayersView(chosen, steps, at).lines(printer.display()));
        }
    }

    private void showVariables(StoredRun run, int chosen, Printer printer) throws IOException, ConfigException {
        NavigableMap<Long, List<SeriesRow>> steps = run.variables(chosen);
        if (step.isPresent()) {
            WrongUsage.require(steps.containsKey(step.get()), spec, "--step: " + nearest(step.get(), steps));
            steps = steps.subMap(step.get(), true, step.get(), true);
        }
        VariablesView view = new VariablesView(run, steps, run.series(chosen));
        if (json) {
            JsonObject object = head(run, chosen);
            object.add("steps", view.json());
            view.missing().ifPresent(reason -> object.addProperty("undefinedAtTheEnd", reason));
            printer.json(object);
        } else {
            printer.line("Member " + chosen);
            printer.lines(view.lines(printer.display()));
        }
    }

    private static String nearest(long at, NavigableMap<Long, List<SeriesRow>> steps) {
        Map.Entry<Long, List<SeriesRow>> below = steps.floorEntry(at);
        Map.Entry<Long, List<SeriesRow>> above = steps.ceilingEntry(at);
        String around = below == null
                ? above.getKey().toString()
                : above == null ? below.getKey().toString() : below.getKey() + " and " + above.getKey();
        return "step " + at + " was not recorded; the nearest that were: " + around;
    }

    private static JsonObject json(StoredRun run, int member, List<SeriesRow> rows) {
        JsonObject object = head(run, member);
        object.addProperty("step", rows.get(0).step());
        object.add("epoch", Printer.number(rows.get(0).epoch()));
        object.add("layers", PlaceJson.of("layer", rows));
        return object;
    }

    private static JsonObject head(StoredRun run, int member) {
        JsonObject object = new JsonObject();
        object.addProperty("run", run.folder().path().toString());
        object.addProperty("member", member);
        return object;
    }
}
