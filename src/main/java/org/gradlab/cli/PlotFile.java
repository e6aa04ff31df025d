package org.gradlab.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradlab.file.AtomicFile;

/** The file that a plot goes to. */
record PlotFile(Path path) {

    /** Throws an {@link IllegalArgumentException} where no plot can be written, before any work is done. */
    PlotFile {
        Path folder = path.toAbsolutePath().getParent();
        WrongUsage.require(
                path.toString().endsWith(".svg"), "--plot: expected a file that ends in .svg, found '" + path + "'");
        WrongUsage.require(Files.isDirectory(folder), "--plot: no such folder: " + folder);
        WrongUsage.require(!Files.isDirectory(path), "--plot: a folder, where a file was expected: " + path);
    }

    /** Writes the whole plot, or nothing. */
    void write(String svg) throws IOException {
        try {
            AtomicFile.write(path, svg.getBytes(StandardCharsets.UTF_8));
        } catch (AccessDeniedException e) {
            // The exception names the temporary file, of which the user knows nothing.
            AccessDeniedException denied = new AccessDeniedException(path.toString());
            denied.initCause(e);
            throw denied;
        }
    }
}
