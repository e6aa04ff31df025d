package org.gradlab.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradlab.event.RunStatus;
import org.gradlab.file.RunFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunJsonTest {

    private static final Instant STARTED = Instant.parse("2026-11-21T10:00:00Z");
    private static final Provenance PROVENANCE = new Provenance(
            "0.1.0",
            "17.0.15+6",
            "Linux 6.1 amd64",
            2,
            List.of("train", "a<b>.yaml"),
            "nd4j",
            "double",
            "as configured",
            Long.MIN_VALUE,
            Optional.of("sha256:0a"));

    @TempDir
    Path folder;

    @Test
    void readsBackWhatWasWritten() throws IOException {
        RunJson running = RunJson.running(PROVENANCE, STARTED, Map.of("members", 64L));
        RunJson done = running.ended(RunStatus.DONE, STARTED.plusSeconds(3), 17, Map.of("training", 2.5));
        RunJson failed = running.failed(STARTED.plusSeconds(1), "out of memory");

        for (RunJson run : List.of(running, done, failed)) {
            run.write(file());
            assertThat(RunJson.read(file())).isEqualTo(run);
        }
    }

    @Test
    void aRunWhoseProcessIsGoneWasKilled() throws Exception {
        RunJson running = RunJson.running(PROVENANCE, STARTED, Map.of());
        RunProcess here = running.process().orElseThrow();
        assertThat(here.isAlive()).isTrue();
        assertThat(running.wasKilled()).isFalse();
        RunProcess another = new RunProcess(here.number(), here.started().minusSeconds(9), here.machine());
        RunProcess elsewhere = new RunProcess(another.number(), another.started(), here.machine() + "-2");
        assertThat(of(running, another).wasKilled()).isTrue();
        assertThat(of(running, elsewhere).wasKilled()).isFalse();
        assertThat(elsewhere.isAlive()).isFalse();
        assertThat(of(running.failed(STARTED, "disk full"), another).wasKilled())
                .isFalse();
    }

    private static RunJson of(RunJson run, RunProcess process) {
        return new RunJson(
                run.status(),
                run.started(),
                run.finished(),
                run.failure(),
                run.best(),
                Optional.of(process),
                run.provenance(),
                run.counts(),
                run.seconds());
    }

    @Test
    void isFlatAndReadable() throws IOException {
        RunJson.running(PROVENANCE, STARTED, Map.of()).write(file());

        assertThat(file()).content().startsWith("""
                        {
                          "status": "running",
                          "started": "2026-11-21T10:00:00Z",
                          "engine": "nd4j",
                          "precision": "double",
                          "engineReason": "as configured",
                          "seed": -9223372036854775808,
                          "data": "sha256:0a",
                        """).contains("a<b>.yaml");
    }

    @Test
    void keysOfLaterVersionsArePassedOver() throws IOException {
        RunJson run = RunJson.running(PROVENANCE, STARTED, Map.of());
        run.write(file());
        Files.writeString(file(), Files.readString(file()).replaceFirst("\\{", "{\"verdicts\": [1, 2],"));

        assertThat(RunJson.read(file())).isEqualTo(run);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"status\": ; is not the run.json of a run: ",
                "[]; is not the run.json of a run: ",
                "''; is not the run.json of a run: keys are missing",
                "{}; is not the run.json of a run: keys are missing",
            })
    void whatIsNoRunJsonIsReported(String content, String problem) throws IOException {
        Files.writeString(file(), content);

        assertThatThrownBy(() -> RunJson.read(file()))
                .isInstanceOf(RunFileException.class)
                .hasMessageStartingWith(file() + ": " + problem);
    }

    @Test
    void wrongStatusAndTimeAreReported() throws IOException {
        RunJson.running(PROVENANCE, STARTED, Map.of()).write(file());
        String text = Files.readString(file());

        Files.writeString(file(), text.replace("running", "walking"));
        assertThatThrownBy(() -> RunJson.read(file())).hasMessage(file() + ": has the unknown status \"walking\"");
        Files.writeString(file(), text.replace("2026-11-21T", "today "));
        assertThatThrownBy(() -> RunJson.read(file())).isInstanceOf(RunFileException.class);
    }

    private Path file() {
        return folder.resolve("run.json");
    }
}
