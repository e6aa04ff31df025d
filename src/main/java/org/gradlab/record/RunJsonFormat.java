package org.gradlab.record;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradlab.event.RunStatus;
import org.gradlab.file.RunFileException;
import org.gradlab.text.Visible;

/** {@link RunJson} as JSON text: one flat object that a person can read. */
final class RunJsonFormat {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private RunJsonFormat() {}

    /** The object as it stands in the file; what is missing there is null here, and nowhere else. */
    private record Keys(
            String status,
            String started,
            String finished,
            String failure,
            Integer best,
            String engine,
            String precision,
            String engineReason,
            Long seed,
            String data,
            List<String> commandLine,
            String gradlab,
            String java,
            String os,
            Integer processors,
            Long process,
            String processStarted,
            String machine,
            Map<String, Long> counts,
            Map<String, Double> seconds) {

        boolean complete() {
            return Stream.of(
                            status,
                            started,
                            engine,
                            precision,
                            engineReason,
                            seed,
                            commandLine,
                            gradlab,
                            java,
                            os,
                            processors,
                            counts,
                            seconds)
                    .noneMatch(Objects::isNull);
        }
    }

    static byte[] format(RunJson run) {
        Provenance provenance = run.provenance();
        Keys keys = new Keys(
                run.status().text(),
                run.started().toString(),
                run.finished().map(Instant::toString).orElse(null),
                run.failure().orElse(null),
                run.best().orElse(null),
                provenance.engine(),
                provenance.precision(),
                provenance.engineReason(),
                provenance.seed(),
                provenance.dataFingerprint().orElse(null),
                provenance.commandLine(),
                provenance.gradlab(),
                provenance.java(),
                provenance.os(),
                provenance.processors(),
                run.process().map(RunProcess::number).orElse(null),
                run.process().map(RunProcess::started).map(Instant::toString).orElse(null),
                run.process().map(RunProcess::machine).orElse(null),
                run.counts(),
                run.seconds());
        return (Visible.lines(GSON.toJson(keys)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static RunJson read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RunFileException(file, "there is no such file");
        }
        try {
            Keys keys = GSON.fromJson(Files.readString(file), Keys.class);
            if (keys == null || !keys.complete()) {
                throw new RunFileException(file, "is not the run.json of a run: keys are missing");
            }
            return run(file, keys);
        } catch (JsonParseException | DateTimeException e) {
            throw new RunFileException(file, "is not the run.json of a run: " + e.getMessage());
        }
    }

    private static RunJson run(Path file, Keys keys) throws RunFileException {
        Provenance provenance = new Provenance(
                keys.gradlab(),
                keys.java(),
                keys.os(),
                keys.processors(),
                keys.commandLine(),
                keys.engine(),
                keys.precision(),
                keys.engineReason(),
                keys.seed(),
                Optional.ofNullable(keys.data()));
        return new RunJson(
                status(file, keys.status()),
                Instant.parse(keys.started()),
                Optional.ofNullable(keys.finished()).map(Instant::parse),
                Optional.ofNullable(keys.failure()),
                Optional.ofNullable(keys.best()),
                process(keys),
                provenance,
                keys.counts(),
                keys.seconds());
    }

    private static Optional<RunProcess> process(Keys keys) {
        return Stream.of(keys.process(), keys.processStarted(), keys.machine()).anyMatch(Objects::isNull)
                ? Optional.empty()
                : Optional.of(new RunProcess(keys.process(), Instant.parse(keys.processStarted()), keys.machine()));
    }

    private static RunStatus status(Path file, String text) throws RunFileException {
        return Arrays.stream(RunStatus.values())
                .filter(status -> status.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new RunFileException(file, "has the unknown status \"" + text + "\""));
    }
}
