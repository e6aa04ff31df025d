package org.gradlab.run;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.experiment.Experiment;
import org.gradlab.file.RunFileException;
import org.gradlab.record.RecordFiles;
import org.gradlab.record.RecordedNumbers;
import org.gradlab.record.RunFolder;
import org.gradlab.record.SeriesRow;

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
            List<RecordedNumbers> repeated = new MemberReplay(training.experiment(), files.lastStep()).records(member);
            int passed = Math.min(files.records(), repeated.size());
            return MemberHistory.of(files.layout(), member, true, repeated.subList(0, passed));
        }
    }

    /** The sites of every stored member that was still trained at a record step. */
    static List<List<SeriesRow>> sitesAt(RunFolder folder, long step) throws IOException {
        try (RecordFiles files = RecordFiles.open(folder)) {
            int record = 0;
            while (files.step(record) != step) {
                record++;
            }
            List<RecordedNumbers> numbers =
                    files.read(record, 0, files.members().count());
            return IntStream.range(0, numbers.size())
                    .filter(place -> !numbers.get(place).isStopped())
                    .mapToObj(place ->
                            MemberHistory.sites(files.layout(), files.members().member(place), numbers.get(place)))
                    .toList();
        }
    }

    /**
     * That a run has a member and records of it.
     *
     * @throws RunFileException if there is no such member, or no record yet
     */
    static void requireMember(RunFolder folder, RecordFiles files, int member) throws RunFileException {
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
