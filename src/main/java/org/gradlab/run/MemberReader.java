package org.gradlab.run;

import java.io.IOException;
import java.util.List;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.experiment.Experiment;
import org.gradlab.file.RunFileException;

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
        try (RecordFiles files = RecordFiles.open(folder)) {
            requireMember(folder, files, member);
            if (files.members().has(member)) {
                return MemberHistory.of(files.layout(), member, false, files.member(member));
            }
            List<MemberNumbers> repeated = new MemberReplay(training.experiment(), files.lastStep()).records(member);
            int passed = Math.min(files.records(), repeated.size());
            return MemberHistory.of(files.layout(), member, true, repeated.subList(0, passed));
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
