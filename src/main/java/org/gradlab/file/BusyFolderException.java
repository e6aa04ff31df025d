package org.gradlab.file;

import java.io.IOException;
import java.nio.file.Path;

/** A folder that somebody else works in, so that nobody else may. */
public final class BusyFolderException extends IOException {

    private static final long serialVersionUID = 1L;

    /** {@code folder} is in use; {@code problem} says by whom. */
    public BusyFolderException(Path folder, String problem) {
        super(folder + ": " + problem);
    }
}
