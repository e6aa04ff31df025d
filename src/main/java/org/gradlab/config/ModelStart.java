package org.gradlab.config;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradlab.binding.Alternatives;
import org.gradlab.binding.Cursor;
import org.gradlab.binding.FileType;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.ValueType;
import org.gradlab.initializer.Initializer;
import org.gradlab.initializer.Initializers;

/** How the parameters of a model start. */
public sealed interface ModelStart {

    /** They are drawn by {@code initializer}, but for the layers that name one of their own. */
    record Drawn(Initializer initializer) implements ModelStart {}

    /**
     * They are in a NumPy archive, in arrays W1, b1, W2, b2, ...
     *
     * @param file absolute and normalized
     */
    record FromFile(Path file) implements ModelStart {

        private static final String KEY = "file";

        private static final MappingType<FromFile> SECTION = new MappingType<>(
                "initializer.file",
                Keys.of(
                        Key.required(
                                KEY,
                                new FileType("a NumPy archive (.npz)"),
                                FromFile::file,
                                "NumPy archive with arrays W1, b1, W2, b2, ..., relative to the configuration's folder"),
                        FromFile::new));
    }

    /** An initializer, or {@code {file: start.npz}}. */
    record Type() implements ValueType<ModelStart> {

        @Override
        public Optional<ModelStart> read(Cursor cursor) {
            return cursor.hasKey(FromFile.KEY)
                    ? FromFile.SECTION.read(cursor).map(file -> file)
                    : Initializers.TYPE.read(cursor).map(Drawn::new);
        }

        @Override
        public Object write(ModelStart start) {
            return start instanceof FromFile file
                    ? FromFile.SECTION.write(file)
                    : Initializers.TYPE.write(((Drawn) start).initializer());
        }

        @Override
        public String expected() {
            return Initializers.TYPE.expected() + ", or " + FromFile.SECTION.expected();
        }

        @Override
        public String summary() {
            return Initializers.TYPE.summary() + ", or `{file: start.npz}`";
        }

        @Override
        public JsonObject schema() {
            return Alternatives.schema(List.of(Initializers.TYPE.schema(), FromFile.SECTION.schema()));
        }
    }
}
