package org.gradlab.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
        List<RecordedNumbers> repeated = new MemberReplay(training.experiment(), lastStep(folder)).records(member);
        return MemberHistory.of(layout, member, true, repeated.subList(0, Math.min(records, repeated.size())));
    }

    /** The last record step of a run that has one. */
    static long lastStep(RunFolder folder) throws IOException {
        try (RecordFiles files = RecordFiles.open(folder)) {
            return files.lastStep();
        }
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

    /** The members whose records are stored, as far as they are recorded. */
    static List<MemberHistory> stored(RunFolder folder) throws IOException {
        try (RecordFiles files = RecordFiles.open(folder)) {
            List<List<RecordedNumbers>> members = files.all();
            return IntStream.range(0, members.size())
                    .mapToObj(place ->
                            MemberHistory.of(files.layout(), files.members().member(place), false, members.get(place)))
                    .toList();
        }
    }

    /** The sites of every stored member that was still trained at a record step. */
    static List<List<SeriesRow>> sitesAt(RunFolder folder, long step) throws IOException {
        List<List<SeriesRow>> members = new ArrayList<>();
        try (RecordFiles files = RecordFiles.open(folder)) {
            for (int record = 0; record < files.records(); record++) {
                if (files.step(record) == step) {
                    List<RecordedNumbers> numbers =
                            files.read(record, 0, files.members().count());
                    for (int place = 0; place < numbers.size(); place++) {
                        if (!numbers.get(place).isStopped()) {
                            members.add(MemberHistory.sites(
                                    files.layout(), files.members().member(place), numbers.get(place)));
                        }
                    }
                }
            }
        }
        return members;
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
