package org.gradlab.experiment;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradlab.data.Scaler;
import org.gradlab.file.AtomicFile;
import org.gradlab.file.RunFileException;
import org.gradlab.text.Visible;

/**
 * The content of {@code model.json}: what is needed besides the config and the parameters to apply a trained network to raw data.
 *
 * @param features names of the feature columns, in order
 * @param shift what is subtracted from each feature
 * @param scale what it is divided by then
 * @param classes names of the classes; empty for numbers
 * @param targets names of the predicted columns; empty for classes
 */
public record ModelCard(
        List<String> features, double[] shift, double[] scale, List<String> classes, List<String> targets) {

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

    public Scaler scaler() {
        return new Scaler(shift, scale);
    }

    public void write(Path file) throws IOException {
        AtomicFile.write(file, (Visible.lines(GSON.toJson(this)) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public static ModelCard read(Path file) throws IOException {
        try {
            return GSON.fromJson(Files.readString(file), ModelCard.class);
        } catch (JsonParseException e) {
            throw new RunFileException(file, "is not the description of a model: " + e.getMessage());
        }
    }
}
