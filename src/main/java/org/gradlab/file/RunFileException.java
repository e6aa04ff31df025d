package org.gradlab.file;

import java.io.IOException;
import java.nio.file.Path;

/** A file or folder that cannot be used, with a message for the person who named it: where, and what is wrong. */
public final class RunFileException extends IOException {

    private static final long serialVersionUID = 1L;

    /** An error in {@code file}; {@code problem} says what is wrong with it. */
    public RunFileException(Path file, String problem) {
        super(file + ": " + problem);
    }

    /** An error in {@code file} at {@code line}, counted from one. */
    public RunFileException(Path file, long line, String problem) {
        super(file + ":" + line + ": " + problem);
    }
}
