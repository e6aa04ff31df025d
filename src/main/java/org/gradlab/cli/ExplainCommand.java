package org.gradlab.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.chart.NetworkPicture;
import org.gradlab.explain.Document;
import org.gradlab.explain.Explanation;
import org.gradlab.explain.NetworkGraph;
import org.gradlab.explain.TracedStep;
import org.gradlab.explain.WeightCause;
import org.gradlab.explain.WeightExplanation;
import org.gradlab.file.AtomicFile;
import org.gradlab.report.explain.DocumentForm;
import org.gradlab.report.explain.Overview;
import org.gradlab.run.ParameterElement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Works out one step of training as a textbook does. */
@Command(
        name = "explain",
        description = "Work out one step of backpropagation with all its numbers, as a textbook does.")
final class ExplainCommand implements Callable<Integer> {

    @ParentCommand
    private Gradlab parent;

    @Spec
    private CommandSpec spec;

    @Mixin
    private MomentOptions options;

    @Option(names = "--sample", description = "The row of the step's batch, counted from 1; without it the first.")
    private int sample = 1;

    @Option(names = "--as", description = "text, markdown, latex or html: all of it in this form.")
    private Optional<DocumentForm> form = Optional.empty();

    @Option(names = "--full", description = "Print all of it as text, not only what fits a screen.")
    private boolean full;

    @Option(
            names = "--weight",
            paramLabel = "NAME",
            description = "Why this weight moves: W1[0,2] (row, column from 0), b1[2].")
    private Optional<String> weight = Optional.empty();

    @Option(names = "--network", paramLabel = "FILE", description = "Also draw the network, as SVG.")
    private Optional<Path> network = Optional.empty();

    @Override
    public Integer call() throws IOException, ConfigException {
        TracedStep step = WrongUsage.valid(spec, TracedStep::of, options.moment(spec));
        if (network.isPresent()) {
            NetworkPicture picture = WrongUsage.valid(spec, traced -> NetworkGraph.of(traced, sample), step);
            AtomicFile.write(network.get(), picture.svg().getBytes(StandardCharsets.UTF_8));
        }
        Document document = WrongUsage.valid(spec, this::document, step);
        Printer printer = new Printer(spec, parent.terminal(), full, false);
        if (form.isEmpty() && !full) {
            printer.lines(new Overview(document, printer.display()).lines());
        } else {
            printer.line(form.orElse(DocumentForm.TEXT).text(document));
        }
        return 0;
    }

    private Document document(TracedStep step) {
        return weight.map(name -> WeightExplanation.of(new WeightCause(step, ParameterElement.parse(name)), sample))
                .orElseGet(() -> Explanation.of(step, sample));
    }
}
