package org.gradlab.binding;

import java.nio.file.Path;

/**
 * Where a text comes from.
 *
 * @param name what errors call it: a file as the user named it
 * @param folder what the files that the text names are relative to, absolute and normalized
 */
public record Origin(String name, Path folder) {

    public Origin {
        folder = folder.toAbsolutePath().normalize();
    }
}
