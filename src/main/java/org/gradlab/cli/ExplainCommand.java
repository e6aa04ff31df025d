package org.gradlab.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.explain.Document;
import org.gradlab.explain.Explanation;
import org.gradlab.explain.TracedStep;
import org.gradlab.report.explain.DocumentForm;
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

    @Option(names = "--as", description = "text, markdown, latex or html; without it text.")
    private DocumentForm form = DocumentForm.TEXT;

    @Override
    public Integer call() throws IOException, ConfigException {
        TracedStep step = WrongUsage.valid(spec, TracedStep::of, options.moment(spec));
        new Printer(spec, parent.terminal()).line(form.text(document(step)));
        return 0;
    }

    private Document document(TracedStep step) {
        return WrongUsage.valid(spec, traced -> Explanation.of(traced, sample), step);
    }
}
