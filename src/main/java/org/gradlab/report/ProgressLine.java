package org.gradlab.report;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Shows progress: on a terminal one line that is written over, at most every 200 ms; elsewhere a line of its own for every
 * tenth of the way, but no more than one a second, and one at the end. Stateful.
 */
public final class ProgressLine {

    private static final long PERIOD_NANOS = Duration.ofMillis(200).toNanos();
    private static final long PERIOD_OF_LINES_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int PARTS = 10;

    private final Consumer<String> out;
    private final boolean terminal;
    private final Display display;
    private OptionalLong shownAt = OptionalLong.empty();
    private int shownLength;
    private int shownPart;

    /**
     * Writes to {@code out}, line ends included.
     *
     * @param terminal true if a carriage return goes back to the start of the line
     */
    public ProgressLine(Consumer<String> out, boolean terminal, Display display) {
        this.out = out;
        this.terminal = terminal;
        this.display = display;
    }

    /**
     * Shows {@code progress} if it is time to.
     *
     * @param nanos the time now, as of {@link System#nanoTime}
     */
    public void show(Progress progress, long nanos) {
        if (terminal) {
            showOnTerminal(progress, nanos);
        } else {
            showAsLine(progress, nanos);
        }
    }

    /** Wipes the line from the terminal, for what is printed next. */
    public void finish() {
        if (shownLength > 0) {
            out.accept("\r" + " ".repeat(shownLength) + "\r");
            shownLength = 0;
        }
    }

    private void showOnTerminal(Progress progress, long nanos) {
        boolean soon = shownAt.isPresent() && nanos - shownAt.getAsLong() < PERIOD_NANOS;
        if (soon && progress.share() < 1) {
            return;
        }
        String text = display.fit(progress.text());
        // Spaces wipe what is left of a longer line; terminals that know no escape codes understand them.
        out.accept("\r" + text + " ".repeat(Math.max(0, shownLength - text.length())));
        shownAt = OptionalLong.of(nanos);
        shownLength = text.length();
    }

    private void showAsLine(Progress progress, long nanos) {
        int part = (int) (PARTS * progress.share());
        if (shownAt.isEmpty()) {
            shownAt = OptionalLong.of(nanos);
        }
        boolean soon = nanos - shownAt.getAsLong() < PERIOD_OF_LINES_NANOS;
        if (part > shownPart && (!soon || part == PARTS)) {
            out.accept(progress.text() + System.lineSeparator());
            shownPart = part;
            shownAt = OptionalLong.of(nanos);
        }
    }
}
