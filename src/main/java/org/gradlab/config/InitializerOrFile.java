package org.gradlab.config;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradlab.binding.Alternatives;
import org.gradlab.binding.Cursor;
import org.gradlab.binding.Key;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.ValueType;
import org.gradlab.config.InitializerConfig.FromFile;
import org.gradlab.config.InitializerConfig.Named;

/** The model's initializer: one with a name, or {@code {file: start.npz}}. */
record InitializerOrFile(ValueType<Named> named, MappingType<FromFile> file) implements ValueType<InitializerConfig> {

    private static final String FILE = "file";

    static InitializerOrFile in(Path folder) {
        Key<FromFile, Path> path = Key.required(
                FILE,
                new FileType(folder, "a NumPy archive (.npz)"),
                FromFile::file,
                "NumPy archive with arrays W1, b1, W2, b2, ..., relative to the configuration's folder");
        MappingType<FromFile> file =
                new MappingType<>("initializer.file", List.of(path), fields -> new FromFile(fields.get(path)));
        return new InitializerOrFile(InitializerSection.named(), file);
    }

    @Override
    public Optional<InitializerConfig> read(Cursor cursor) {
        return cursor.hasKey(FILE)
                ? file.read(cursor).map(InitializerConfig.class::cast)
                : named.read(cursor).map(InitializerConfig.class::cast);
    }

    @Override
    public Object write(InitializerConfig value) {
        return value instanceof FromFile parameters ? file.write(parameters) : named.write((Named) value);
    }

    @Override
    public String expected() {
        return named.expected() + ", or " + file.expected();
    }

    @Override
    public String summary() {
        return named.summary() + ", or `{file: start.npz}`";
    }

    @Override
    public JsonObject schema() {
        return Alternatives.schema(List.of(named.schema(), file.schema()));
    }
}
