package org.gradlab.doctor;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.gradlab.record.RecordFiles;
import org.gradlab.record.RecordedMembers;
import org.gradlab.record.RunFolder;
import org.gradlab.train.RecordEvent;

/** Reads the records of a run, record by record: all of them together may be larger than memory. */
final class StoredTable {

    private static final double[] NOT_READ = {};

    private StoredTable() {}

    /** The stored records of a run of a network with that many layers. */
    static MemberTable read(RunFolder folder, int layers) throws IOException {
        try (RecordFiles files = RecordFiles.open(folder)) {
            RecordedMembers stored = files.members();
            int[] members =
                    IntStream.range(0, stored.count()).map(stored::member).toArray();
            MemberTable table = new MemberTable(members.length, files.records(), layers);
            BitSet stopped = new BitSet();
            for (int record = 0; record < files.records(); record++) {
                RecordEvent event = new RecordEvent(
                        files.step(record),
                        files.epoch(record),
                        members,
                        files.memberValues(record),
                        table.keepsLayers(record) ? files.siteValues(record) : NOT_READ,
                        NOT_READ);
                for (int place = stopped.nextClearBit(0);
                        place < members.length;
                        place = stopped.nextClearBit(place + 1)) {
                    if (isStopped(files, record, event, place)) {
                        stopped.set(place);
                    } else {
                        table.add(event, files.layout(), place);
                    }
                }
            }
            return table;
        }
    }

    /** As {@link org.gradlab.record.RecordedNumbers#isStopped}, but layers are read only of a member without any other number. */
    private static boolean isStopped(RecordFiles files, int record, RecordEvent event, int place) throws IOException {
        int columns = files.layout().memberColumns().size();
        for (int at = place * columns; at < (place + 1) * columns; at++) {
            if (!Double.isNaN(event.memberValues()[at])) {
                return false;
            }
        }
        return Arrays.stream(files.siteNumbers(record, event.members()[place])).allMatch(Double::isNaN);
    }
}
