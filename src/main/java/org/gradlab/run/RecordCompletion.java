package org.gradlab.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.gradlab.experiment.Experiment;
import org.gradlab.record.RecordFiles;
import org.gradlab.record.RecordedMembers;
import org.gradlab.record.RecordedNumbers;
import org.gradlab.record.RecordsJson;
import org.gradlab.record.RunFolder;

/**
 * Adds the records of members that were not known to be wanted before the training. They are trained again, and what is stored then is what
 * would have been stored at once.
 */
final class RecordCompletion {

    private final RunFolder folder;
    private final Experiment experiment;

    RecordCompletion(RunFolder folder, Experiment experiment) {
        this.folder = folder;
        this.experiment = experiment;
    }

    /** Replaces the record files by those of {@code wanted}. */
    void complete(RecordedMembers wanted) throws IOException {
        RunFolder complete = new RunFolder(Files.createTempDirectory(folder.path(), ".records"));
        try (RecordFiles old = RecordFiles.open(folder);
                RecordFiles files = RecordFiles.create(complete, new RecordsJson(old.layout(), wanted))) {
            MemberReplay replay = new MemberReplay(experiment, old.lastStep());
            for (int place = 0; place < wanted.count(); place++) {
                int member = wanted.member(place);
                write(
                        old.members().has(member) ? old.member(member) : replay.records(member),
                        place,
                        old.records(),
                        files);
            }
            for (int record = 0; record < old.records(); record++) {
                files.commit(old.step(record), old.epoch(record));
            }
        }
        List<Path> replaced = List.of(
                complete.series(),
                complete.sites(experiment.objective().layout().site()),
                complete.steps(),
                complete.records());
        for (Path file : replaced) {
            Files.move(file, folder.path().resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.delete(complete.path());
    }

    /** A member that stopped has fewer records than there are. */
    private static void write(List<RecordedNumbers> member, int place, int records, RecordFiles files)
            throws IOException {
        for (int record = 0; record < records; record++) {
            if (record < member.size()) {
                files.write(record, place, member.get(record));
            } else {
                files.writeStopped(record, place);
            }
        }
    }
}
