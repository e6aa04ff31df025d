package org.gradlab.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gradlab.event.RunStatus;
import org.gradlab.file.AtomicFile;
import org.gradlab.file.RunFileException;
import org.gradlab.state.MemberSet;

/**
 * The content of {@code run.json}: how far a run has come, when, and where it came from.
 *
 * @param status how far the run has come
 * @param started when it began
 * @param finished when it ended; empty while it runs
 * @param failure why it failed; empty if it did not
 * @param best the best member; empty until it has ended
 * @param process which one trains it; empty once it has ended
 * @param provenance what it was made of
 * @param counts how many members, steps, rows and so on, by name
 * @param seconds how long its parts took, by name
 */
public record RunJson(
        RunStatus status,
        Instant started,
        Optional<Instant> finished,
        Optional<String> failure,
        Optional<Integer> best,
        Optional<RunProcess> process,
        Provenance provenance,
        Map<String, Long> counts,
        Map<String, Double> seconds) {

    public static final String MEMBERS = "members";
    public static final String FIRST_MEMBER = "firstMember";
    public static final String STEPS = "steps";

    public RunJson {
        counts = new LinkedHashMap<>(counts);
        seconds = new LinkedHashMap<>(seconds);
    }

    /** A run that this process begins. */
    public static RunJson running(Provenance provenance, Instant started, Map<String, Long> counts) {
        return new RunJson(
                RunStatus.RUNNING,
                started,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(RunProcess.current()),
                provenance,
                counts,
                Map.of());
    }

    /** This run, done or interrupted. */
    public RunJson ended(RunStatus how, Instant at, int bestMember, Map<String, Double> allSeconds) {
        return new RunJson(
                how,
                started,
                Optional.of(at),
                Optional.empty(),
                Optional.of(bestMember),
                Optional.empty(),
                provenance,
                counts,
                allSeconds);
    }

    /** This run, failed for {@code reason}. */
    public RunJson failed(Instant at, String reason) {
        return new RunJson(
                RunStatus.FAILED,
                started,
                Optional.of(at),
                Optional.of(reason),
                Optional.empty(),
                Optional.empty(),
                provenance,
                counts,
                seconds);
    }

    /** Whether its process ended, as far as can be seen from here, before it could say so. */
    public boolean wasKilled() {
        return status == RunStatus.RUNNING && process.map(RunProcess::isGone).orElse(false);
    }

    /** The members that it trains: all of its config, or a part of them. */
    public MemberSet members() {
        long first = counts.getOrDefault(FIRST_MEMBER, 0L);
        return MemberSet.range(first, Math.toIntExact(counts.get(MEMBERS)));
    }

    /** The steps that each of them is to make. */
    public long steps() {
        return counts.get(STEPS);
    }

    /** Replaces {@code file} by this. */
    public void write(Path file) throws IOException {
        AtomicFile.write(file, RunJsonFormat.format(this));
    }

    /**
     * What {@code file} contains; keys of later versions are passed over.
     *
     * @throws RunFileException if it is not a {@code run.json}
     */
    public static RunJson read(Path file) throws IOException {
        return RunJsonFormat.read(file);
    }
}
