package org.gradlab.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.experiment.Experiment;
import org.gradlab.file.RunFileException;
import org.gradlab.objective.RecordLayout;

/** Finds what was recorded of a member: in the record files, or by training it again. */
final class MemberReader {

    private MemberReader() {}

    /** Makes what a run trained. */
    @FunctionalInterface
    interface Training {
        Experiment experiment() throws IOException, ConfigException;
    }

    /**
     * A member of the run in {@code folder}, as far as it is recorded.
     *
     * @param training asked only for a member that is not stored
     * @throws RunFileException if there is no such member, or no record yet
     */
    static MemberHistory read(RunFolder folder, int member, Training training) throws IOException, ConfigException {
        int records = requireRecords(folder, member);
        RecordLayout layout = RecordsJson.read(folder.records()).layout();
        Optional<List<RecordedNumbers>> stored = stored(folder, member);
        if (stored.isPresent()) {
            return MemberHistory.of(layout, member, false, stored.get());
        }
        List<RecordedNumbers> repeated = new MemberReplay(training.experiment()).records(member);
        return MemberHistory.of(layout, member, true, repeated.subList(0, Math.min(records, repeated.size())));
    }

    /** What is stored of a member; empty if its records are not. */
    static Optional<List<RecordedNumbers>> stored(RunFolder folder, int member) throws IOException {
        try (RecordFiles files = RecordFiles.open(folder)) {
            return files.members().has(member) ? Optional.of(files.member(member)) : Optional.empty();
        }
    }

    /**
     * How many records there are of a run.
     *
     * @throws RunFileException if there is no such member, or no record yet
     */
    static int requireRecords(RunFolder folder, int member) throws IOException {
        try (RecordFiles files = RecordFiles.open(folder)) {
            requireMember(folder, files, member);
            return files.records();
        }
    }

    private static void requireMember(RunFolder folder, RecordFiles files, int member) throws RunFileException {
        int members = files.members().population();
        if (member < 0 || member >= members) {
            throw new RunFileException(
                    folder.path(), "has no member " + member + "; there are " + members + ", counted from 0");
        }
        if (files.records() == 0) {
            throw new RunFileException(folder.path(), "has no record yet");
        }
    }
}
