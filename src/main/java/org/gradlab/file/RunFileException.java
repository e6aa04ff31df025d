package org.gradlab.file;

import java.io.IOException;
import java.nio.file.Path;
import org.gradlab.text.Visible;

/** A file or folder that cannot be used, with a message for the person who named it: where, and what is wrong. */
public final class RunFileException extends IOException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PROBLEM = 400;

    /** An error in {@code file}; {@code problem} says what is wrong with it. */
    public RunFileException(Path file, String problem) {
        super(named(file) + ": " + Visible.shortened(problem, LONGEST_PROBLEM));
    }

    /** An error in {@code file} at {@code line}, counted from one. */
    public RunFileException(Path file, long line, String problem) {
        super(named(file) + ":" + line + ": " + Visible.shortened(problem, LONGEST_PROBLEM));
    }

    private static String named(Path file) {
        return Visible.shortened(file.toString(), LONGEST_NAME);
    }
}
