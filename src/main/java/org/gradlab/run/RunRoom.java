package org.gradlab.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.binding.error.Positions;
import org.gradlab.run.RunNeeds.Need;
import org.gradlab.text.Numbers;

/**
 * The room that there is for a run. What does not fit is refused with its numbers before anything is written, and not found out when
 * half of it is done.
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
     * Does nothing if there is room for what a run needs.
     *
     * @throws ConfigException with what it needs, what there is, and what to lower
     */
    void require(RunNeeds needs, Positions positions) throws ConfigException {
        require(
                needs.memory(),
                memoryBytes,
                " of memory that Java may use (GRADLAB_OPTS=-Xmx8g allows more; ",
                positions);
        require(needs.disk(), diskBytes, " that are free at " + disk + " (", positions);
    }

    private static void require(List<Need> needs, long bytes, String where, Positions positions)
            throws ConfigException {
        if (RunNeeds.bytes(needs) > bytes) {
            Need greatest = RunNeeds.greatest(needs);
            throw new ConfigException(positions.error(
                    greatest.key(),
                    "a run that fits into the " + Numbers.bytes(bytes) + where + greatest.remedy() + " need less)",
                    RunNeeds.words(needs)));
        }
    }
}
