package org.gradlab.record;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradlab.file.AtomicFile;
import org.gradlab.file.RunFileException;
import org.gradlab.objective.RecordLayout;
import org.gradlab.text.Visible;

/**
 * The content of {@code records.json}: what the axes of the record files stand for.
 *
 * @param members which members are stored
 */
public record RecordsJson(RecordLayout layout, RecordedMembers members) {

    private static final Gson GSON = new Gson();

    /** The object as it stands in the file; {@code storedMembers} is null there, and nowhere else, where all are stored. */
    private record Keys(
            List<String> memberColumns,
            List<String> testColumns,
            String site,
            List<String> sites,
            List<String> siteColumns,
            Integer members,
            int[] storedMembers) {

        boolean isComplete() {
            return Stream.of(memberColumns, testColumns, site, sites, siteColumns, members)
                    .noneMatch(Objects::isNull);
        }
    }

    void write(Path file) throws IOException {
        Keys keys = new Keys(
                layout.memberColumns(),
                layout.testColumns(),
                layout.site(),
                layout.sites(),
                layout.siteColumns(),
                members.population(),
                members.areAll() ? null : members.chosen());
        AtomicFile.write(file, (Visible.lines(GSON.toJson(keys)) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What {@code file} contains.
     *
     * @throws RunFileException if it is not a {@code records.json}
     */
    public static RecordsJson read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RunFileException(file, "there is no such file");
        }
        try {
            Keys keys = GSON.fromJson(Files.readString(file), Keys.class);
            if (keys == null || !keys.isComplete()) {
                throw new RunFileException(file, "is not the records.json of a run: keys are missing");
            }
            return new RecordsJson(
                    new RecordLayout(
                            keys.memberColumns(), keys.testColumns(), keys.site(), keys.sites(), keys.siteColumns()),
                    Optional.ofNullable(keys.storedMembers())
                            .map(chosen -> RecordedMembers.of(keys.members(), IntStream.of(chosen)))
                            .orElseGet(() -> RecordedMembers.all(keys.members())));
        } catch (JsonParseException e) {
            throw new RunFileException(file, "is not the records.json of a run: " + e.getMessage());
        }
    }
}
