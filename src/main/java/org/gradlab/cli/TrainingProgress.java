package org.gradlab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.gradlab.event.RunStatus;
import org.gradlab.event.TrainingEvent;
import org.gradlab.event.TrainingListener;
import org.gradlab.event.TrainingPlan;
import org.gradlab.report.Display;
import org.gradlab.report.Progress;
import org.gradlab.report.ProgressLine;
import org.gradlab.text.Numbers;
import org.gradlab.text.Visible;

/** Shows on stderr what is trained and how far it has come. */
final class TrainingProgress implements TrainingListener {

    private final PrintWriter err;
    private final Display display;
    private final ProgressLine line;
    private double epochs;
    private long steps;
    private long firstStep;
    private double[] sorted = {};
    private Path folder = Path.of("");
    private long startNanos;

    TrainingProgress(PrintWriter err, Terminal terminal) {
        this.err = err;
        this.display = terminal.progressDisplay();
        this.line = new ProgressLine(this::print, terminal.progress(), display);
    }

    @Override
    public void hear(TrainingEvent event) {
        if (event instanceof TrainingEvent.Started started) {
            start(started.plan());
        } else if (event instanceof TrainingEvent.StepRecorded recorded) {
            show(recorded);
        } else if (event instanceof TrainingEvent.Finished finished) {
            line.finish();
            finish(finished);
        }
    }

    private void finish(TrainingEvent.Finished finished) {
        if (finished.status() == RunStatus.INTERRUPTED) {
            say("interrupted at step " + Numbers.count(finished.step()) + " of " + Numbers.count(steps)
                    + "; go on with: gradlab resume " + folder);
        }
    }

    private void start(TrainingPlan plan) {
        epochs = plan.epochs();
        steps = plan.steps();
        firstStep = plan.resumedAt().orElse(0);
        folder = plan.folder();
        startNanos = System.nanoTime();
        say(plan.name() + ": " + plan.subject() + ", " + Numbers.count(plan.parameters())
                + " trainable " + (plan.parameters() == 1 ? "number, " : "numbers, ") + restarts(plan)
                + " of "
                + Numbers.count(plan.steps()) + (plan.steps() == 1 ? " step" : " steps") + rows(plan));
        say("engine " + plan.engine().title() + " (" + plan.engine().reason() + "); run folder " + plan.folder());
        plan.evaluateEvery()
                .ifPresent(every -> say("evaluates all rows every " + Numbers.count(every)
                        + " steps (record.evaluate), where targets and rules on the loss look"));
        plan.resumedAt()
                .ifPresent(step -> say(
                        step > 0
                                ? "goes on from step " + Numbers.count(step)
                                : "begins at step 0: the folder has no checkpoint to go on from"));
        if (plan.recorded() < plan.members()) {
            say("stores the records of " + Numbers.count(plan.recorded())
                    + " members (record.members); those of others are computed again when asked for");
        }
    }

    private void show(TrainingEvent.StepRecorded recorded) {
        long now = System.nanoTime();
        Duration elapsed = Duration.ofNanos(now - startNanos);
        int finite = sortFinite(recorded.losses());
        double best = finite == 0 ? Double.NaN : sorted[0];
        double median = finite == 0 ? Double.NaN : sorted[(finite - 1) / 2];
        boolean hasEpochs = epochs > 0;
        line.show(
                new Progress(
                        hasEpochs ? "epoch" : "step",
                        hasEpochs ? epochs * firstStep / steps : firstStep,
                        hasEpochs ? recorded.epoch() : recorded.step(),
                        hasEpochs ? epochs : steps,
                        best,
                        median,
                        recorded.step() - firstStep,
                        elapsed),
                now);
    }

    /** How many losses are finite; they are the first of the sorted ones. */
    private int sortFinite(double[] losses) {
        if (sorted.length < losses.length) {
            sorted = new double[losses.length];
        }
        int finite = 0;
        for (double loss : losses) {
            if (Double.isFinite(loss)) {
                sorted[finite++] = loss;
            }
        }
        Arrays.sort(sorted, 0, finite);
        return finite;
    }

    private void print(String text) {
        err.print(text);
        err.flush();
    }

    private void say(String sentence) {
        display.wrapped(Visible.text(sentence)).forEach(err::println);
    }

    private static String restarts(TrainingPlan plan) {
        String noun = plan.rows().isEmpty() ? " descent" : " restart";
        return Numbers.count(plan.members()) + noun + (plan.members() == 1 ? "" : "s");
    }

    private static String rows(TrainingPlan plan) {
        if (plan.rows().isEmpty()) {
            return "";
        }
        String rows = ", " + Numbers.count(plan.rows().get(0)) + " rows to train on";
        String validation =
                plan.rows().get(1) == 0 ? "" : ", " + Numbers.count(plan.rows().get(1)) + " to validate";
        String test =
                plan.rows().get(2) == 0 ? "" : ", " + Numbers.count(plan.rows().get(2)) + " to test";
        return rows + validation + test;
    }
}
