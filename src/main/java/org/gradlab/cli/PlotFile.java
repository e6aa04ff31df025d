package org.gradlab.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.gradlab.chart.Figure;
import org.gradlab.file.AtomicFile;

/**
 * The file that a plot goes to; its ending says in which format.
 *
 * @param option the option that named it, such as {@code --plot}
 */
record PlotFile(String option, Path path) {

    /** Throws an {@link IllegalArgumentException} where no plot can be written, before any work is done. */
    PlotFile {
        Path folder = path.toAbsolutePath().getParent();
        WrongUsage.require(
                path.toString().toLowerCase(Locale.ROOT).matches("(?s).*\\.(svg|png|pdf)"),
                option + ": expected a file that ends in .svg, .png or .pdf, found '" + path + "'");
        WrongUsage.require(Files.isDirectory(folder), option + ": no such folder: " + folder);
        WrongUsage.require(!Files.isDirectory(path), option + ": a folder, where a file was expected: " + path);
    }

    /** Writes the whole plot, or nothing. */
    void write(Figure figure) throws IOException {
        byte[] bytes = bytes(figure);
        try {
            AtomicFile.write(path, bytes);
        } catch (AccessDeniedException e) {
            // The exception names the temporary file, of which the user knows nothing.
            AccessDeniedException denied = new AccessDeniedException(path.toString());
            denied.initCause(e);
            throw denied;
        }
    }

    private byte[] bytes(Figure figure) throws IOException {
        String name = path.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".svg")) {
            return figure.svg().getBytes(StandardCharsets.UTF_8);
        }
        // Java would look for a screen otherwise, and show an icon in the dock of a Mac.
        System.setProperty("java.awt.headless", "true");
        return name.endsWith(".png") ? figure.png() : figure.pdf();
    }
}
