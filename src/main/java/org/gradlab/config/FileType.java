package org.gradlab.config;

import com.google.gson.JsonObject;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.gradlab.binding.Cursor;
import org.gradlab.binding.Text;
import org.gradlab.binding.ValueType;

/**
 * A file, written relative to the configuration's folder and read as an absolute path.
 *
 * @param folder absolute and normalized
 * @param text what is written
 */
record FileType(Path folder, Text text) implements ValueType<Path> {

    FileType(Path folder, String expected) {
        this(folder.toAbsolutePath().normalize(), Text.nonEmpty(expected));
    }

    @Override
    public Optional<Path> read(Cursor cursor) {
        return text.read(cursor).flatMap(written -> resolved(written, cursor));
    }

    private Optional<Path> resolved(String written, Cursor cursor) {
        try {
            return Optional.of(folder.resolve(written).normalize());
        } catch (InvalidPathException e) {
            return cursor.reject(expected());
        }
    }

    @Override
    public Object write(Path file) {
        boolean sameRoot = file.isAbsolute() && folder.getRoot().equals(file.getRoot());
        Path shown = sameRoot ? folder.relativize(file) : file;
        return shown.toString().replace(folder.getFileSystem().getSeparator(), "/");
    }

    @Override
    public String expected() {
        return text.expected();
    }

    @Override
    public JsonObject schema() {
        return text.schema();
    }
}
