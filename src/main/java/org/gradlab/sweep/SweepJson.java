package org.gradlab.sweep;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gradlab.binding.YamlValue;
import org.gradlab.config.LoadedSweep;
import org.gradlab.file.AtomicFile;
import org.gradlab.file.RunFileException;

/**
 * The content of {@code sweep.json}.
 *
 * @param axes in the order of the config
 * @param populations how many there are: one for each combination of the values of axes that are not of members, the last axis fastest
 */
record SweepJson(String name, List<Axis> axes, int populations) {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    static SweepJson of(LoadedSweep sweep) {
        List<Axis> axes = sweep.axes().stream()
                .map(axis -> new Axis(
                        axis.key(), axis.values().stream().map(YamlValue::text).toList(), axis.isOfMembers()))
                .toList();
        return new SweepJson(sweep.name(), axes, sweep.populations().size());
    }

    void write(Path file) throws IOException {
        AtomicFile.write(file, (GSON.toJson(this) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What {@code file} contains.
     *
     * @throws RunFileException if it is not a {@code sweep.json}
     */
    static SweepJson read(Path file) throws IOException {
        try {
            SweepJson read = GSON.fromJson(Files.readString(file), SweepJson.class);
            if (read != null && read.isComplete()) {
                return read;
            }
        } catch (JsonParseException | NullPointerException e) {
            // Told below, as what is missing is.
        }
        throw new RunFileException(file, "is not what a sweep writes: expected name, axes and populations");
    }

    private boolean isComplete() {
        return name != null
                && axes != null
                && axes.stream()
                        .allMatch(axis -> axis != null
                                && axis.key() != null
                                && !axis.values().isEmpty())
                && populations
                        == Stream.concat(
                                        Stream.of(1),
                                        axes.stream()
                                                .filter(axis -> !axis.isOfMembers())
                                                .map(axis -> axis.values().size()))
                                .reduce(1, Math::multiplyExact);
    }
}
