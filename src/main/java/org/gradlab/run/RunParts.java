package org.gradlab.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.event.RunStatus;
import org.gradlab.file.RunFileException;
import org.gradlab.record.Provenance;

/** Runs of some of the members of a config each, which together have every member once. */
final class RunParts {

    /** In the order of their members. */
    private final List<StoredRun> runs;

    private RunParts(List<StoredRun> runs) {
        this.runs = List.copyOf(runs);
    }

    /**
     * The parts in some folders, in any order.
     *
     * @throws RunFileException if they do not belong together: of other configs, data, programs or engines, not done, overlapping, or incomplete
     */
    static RunParts of(List<Path> folders) throws IOException, ConfigException {
        List<StoredRun> runs = new ArrayList<>();
        for (Path folder : folders) {
            runs.add(new StoredRun(folder));
        }
        StoredRun first = runs.get(0);
        long all = first.config().members();
        require(first, first.info().members().size() < all, "has all members: there is nothing to merge");
        for (StoredRun run : runs) {
            require(run, run.info().status() == RunStatus.DONE, "has not come to its end: go on with gradlab resume");
            requireSameConfig(first, run);
            requireSame(first, run, "data", Provenance::dataFingerprint);
            requireSame(first, run, "version of Gradlab", Provenance::gradlab);
            requireSame(first, run, "engine", Provenance::engine);
        }
        List<StoredRun> ordered = inOrder(runs);
        requireEveryMember(ordered);
        return new RunParts(ordered);
    }

    /** In the order of their members. */
    List<StoredRun> runs() {
        return runs;
    }

    private static List<StoredRun> inOrder(List<StoredRun> runs) throws IOException {
        Map<StoredRun, Long> first = new HashMap<>();
        for (StoredRun run : runs) {
            first.put(run, run.info().members().number(0));
        }
        return runs.stream().sorted(Comparator.comparing(first::get)).toList();
    }

    private static void requireEveryMember(List<StoredRun> ordered) throws IOException, ConfigException {
        long next = 0;
        for (StoredRun run : ordered) {
            long first = run.info().members().number(0);
            require(run, first >= next, "overlaps another part: it begins with member " + first + " again");
            require(run, first == next, "begins with member " + first + "; no part has " + next + " to " + (first - 1));
            next += run.info().members().size();
        }
        StoredRun last = ordered.get(ordered.size() - 1);
        long all = last.config().members();
        require(last, next == all, "ends with member " + (next - 1) + "; no part has " + next + " to " + (all - 1));
    }

    private static void requireSameConfig(StoredRun first, StoredRun run) throws IOException, ConfigException {
        Map<String, List<String>> differing = first.differingKeys(run);
        require(
                run,
                differing.isEmpty(),
                "has another config than " + first.folder().path() + ": they differ in "
                        + String.join(", ", differing.keySet()));
    }

    private static void requireSame(StoredRun first, StoredRun run, String what, Function<Provenance, Object> of)
            throws IOException {
        Object expected = of.apply(first.info().provenance());
        require(
                run,
                Objects.equals(expected, of.apply(run.info().provenance())),
                "has another " + what + " than " + first.folder().path());
    }

    private static void require(StoredRun run, boolean condition, String problem) throws RunFileException {
        if (!condition) {
            throw new RunFileException(run.folder().path(), problem);
        }
    }
}
