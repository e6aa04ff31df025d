package org.gradlab.binding;

import com.google.gson.JsonObject;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A file, written relative to the folder of the text and read as an absolute path. */
public record FileType(Text text) implements ValueType<Path> {

    /** A file that is {@code expected}, such as "a CSV file". */
    public FileType(String expected) {
        this(Text.nonEmpty(expected));
    }

    @Override
    public Optional<Path> read(Cursor cursor) {
        return text.read(cursor).flatMap(written -> resolved(written, cursor));
    }

    private Optional<Path> resolved(String written, Cursor cursor) {
        try {
            return Optional.of(cursor.folder().resolve(written).normalize());
        } catch (InvalidPathException e) {
            return cursor.reject(expected());
        }
    }

    @Override
    public Object write(Path file) {
        return file;
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
