package org.gradlab.record;

import java.util.List;
import java.util.Optional;
import org.gradlab.engine.ChosenEngine;

/**
 * What a run was made of: enough to repeat it, and to know why a repetition differs.
 *
 * @param gradlab version of Gradlab
 * @param java version of Java
 * @param os name, version and architecture of the operating system
 * @param processors how many processors Java saw
 * @param commandLine the command and its arguments
 * @param engine the engine that trained
 * @param precision the numbers that it computed with
 * @param engineReason why it was chosen
 * @param seed the run's seed
 * @param dataFingerprint hash of the data, after loading and before splitting; empty where there is no data
 */
public record Provenance(
        String gradlab,
        String java,
        String os,
        int processors,
        List<String> commandLine,
        String engine,
        String precision,
        String engineReason,
        long seed,
        Optional<String> dataFingerprint) {

    public Provenance {
        commandLine = List.copyOf(commandLine);
    }

    /** The provenance of a run in this process. */
    public static Provenance ofThisProcess(
            String gradlab,
            List<String> commandLine,
            ChosenEngine engine,
            long seed,
            Optional<String> dataFingerprint) {
        String os = System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch");
        return new Provenance(
                gradlab,
                Runtime.version().toString(),
                os,
                Runtime.getRuntime().availableProcessors(),
                commandLine,
                engine.engine().name(),
                engine.engine().precision().word(),
                engine.reason(),
                seed,
                dataFingerprint);
    }
}
