package org.gradlab.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.binding.error.Positions;
import org.gradlab.text.Numbers;

/**
 * The room that there is for a run. What does not fit is refused with its numbers before anything is written, and not found out when
 * the half of it is done.
 *
 * @param memoryBytes that Java may use
 * @param diskBytes that are free where the run folder is going to be
 * @param disk where that is
 */
record RunRoom(long memoryBytes, long diskBytes, Path disk) {

    /** The room in this process, and for a folder that need not exist. */
    static RunRoom of(Path folder) throws IOException {
        Path existing = folder.toAbsolutePath();
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        return new RunRoom(
                Runtime.getRuntime().maxMemory(), Files.getFileStore(existing).getUsableSpace(), existing);
    }

    /**
     * Does nothing if {@code members} of the run fit.
     *
     * @throws ConfigException with what they need, what there is, and what to lower
     */
    void require(RunForecast forecast, int members, Positions positions) throws ConfigException {
        double share = (double) members / forecast.members();
        long memory = (long) (forecast.stateBytes() * share);
        if (memory > memoryBytes) {
            throw new ConfigException(positions.error(
                    "restarts.count",
                    "members whose state fits into the " + Numbers.bytes(memoryBytes)
                            + " of memory that Java may use (GRADLAB_OPTS=-Xmx8g allows more; fewer members or units need less)",
                    Numbers.count(members) + " that take " + Numbers.bytes(memory)));
        }
        long records = (long) (forecast.diskBytes() * share);
        if (records > diskBytes) {
            throw new ConfigException(positions.error(
                    "record",
                    "files that fit into the " + Numbers.bytes(diskBytes) + " that are free at " + disk
                            + " (a larger record.every, fewer record.members or record.csv: false need less)",
                    Numbers.count(forecast.records()) + " records of " + Numbers.count(forecast.recorded())
                            + " members that take " + Numbers.bytes(records)));
        }
    }
}
