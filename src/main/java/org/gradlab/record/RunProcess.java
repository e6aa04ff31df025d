package org.gradlab.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The process that trains a run.
 *
 * @param number of the process on its machine
 * @param started when it began: the numbers of processes come again
 * @param machine what the machine, or the container, is called; empty where the system does not tell
 */
public record RunProcess(long number, Instant started, String machine) {

    private static final Path LINUX_NAME = Path.of("/proc/sys/kernel/hostname");
    private static final String WINDOWS_NAME = "COMPUTERNAME";

    /** The one that asks. */
    static RunProcess current() {
        ProcessHandle process = ProcessHandle.current();
        return new RunProcess(process.pid(), start(process), machineName());
    }

    /** Whether it is sure that the process is no more; of another machine's, nothing is known here. */
    public boolean isGone() {
        return machine.equals(machineName()) && !isAlive();
    }

    /** Whether it is sure that the process goes on. */
    public boolean isAlive() {
        Optional<ProcessHandle> found = machine.equals(machineName()) ? ProcessHandle.of(number) : Optional.empty();
        return found.filter(process -> process.isAlive() && start(process).equals(started))
                .isPresent();
    }

    private static Instant start(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    /** Asking the network for it may take seconds. */
    private static String machineName() {
        try {
            return Files.isReadable(LINUX_NAME)
                    ? Files.readString(LINUX_NAME).strip()
                    : Optional.ofNullable(System.getenv(WINDOWS_NAME)).orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
