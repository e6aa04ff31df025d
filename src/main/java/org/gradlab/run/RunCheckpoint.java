package org.gradlab.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gradlab.experiment.Experiment;
import org.gradlab.experiment.TrainingFingerprint;
import org.gradlab.file.RunFileException;
import org.gradlab.record.RecordFiles;
import org.gradlab.record.RecordStore;
import org.gradlab.record.RunFolder;
import org.gradlab.restart.Outcomes;
import org.gradlab.state.Population;
import org.gradlab.train.Checkpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a run stands, as a file from which it goes on: its population, the outcomes of its members so far, and how many records were whole.
 * A run that is done keeps the one of its end, before the last record, to be trained on for more steps, if it is small.
 */
final class RunCheckpoint {

    /** How large a file may be to be kept. */
    private static final long KEPT_BYTES = 16L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(RunCheckpoint.class);
    private static final String RECORDS = "records";
    private static final String STEPS = "steps";

    private final Experiment experiment;
    private final RunFolder folder;
    private final Checkpoint checkpoint;

    /** That of an experiment. */
    RunCheckpoint(RunFolder folder, Experiment experiment) {
        this.experiment = experiment;
        this.folder = folder;
        this.checkpoint = new Checkpoint(folder.checkpoint(), TrainingFingerprint.of(experiment, folder.path()));
    }

    /**
     * What is in the file besides the members.
     *
     * @param step at which they stand
     * @param steps that they were to make
     * @param records how many were whole
     * @param outcomes of the members so far, by name
     */
    record Content(long step, long steps, int records, Map<String, double[]> outcomes) {

        private static Content of(long step, Map<String, double[]> notes) {
            Map<String, double[]> outcomes = new LinkedHashMap<>(notes);
            return new Content(step, (long) outcomes.remove(STEPS)[0], (int) outcomes.remove(RECORDS)[0], outcomes);
        }

        private Map<String, double[]> notes() {
            Map<String, double[]> notes = new LinkedHashMap<>(outcomes);
            notes.put(STEPS, new double[] {steps});
            notes.put(RECORDS, new double[] {records});
            return notes;
        }
    }

    /** Whether the run keeps that of its end. It depends on all its members, also in the folder of a part. */
    static boolean isKept(Experiment experiment) {
        return bytes(experiment) <= KEPT_BYTES;
    }

    /** What all members of a run take in the file. */
    static long bytes(Experiment experiment) {
        long numbers = (long) Checkpoint.size(experiment.setup().space())
                + Outcomes.size(
                        experiment.objective().layout(), experiment.setup().stops());
        return experiment.members() * numbers * Double.BYTES;
    }

    boolean exists() {
        return Files.exists(folder.checkpoint());
    }

    /**
     * Whether the run can go on from here with what its files have recorded: files may be of two minds when it is killed at its very end, and
     * another number of steps takes the records of all its {@code members}.
     */
    boolean fits(int members) throws IOException {
        Content content = content();
        try (RecordFiles files = RecordFiles.open(folder)) {
            return files.records() >= content.records()
                    && (content.steps() == experiment.schedule().steps()
                            || files.members().count() == members);
        } catch (RunFileException e) {
            return false;
        }
    }

    Content content() throws IOException {
        return Content.of(checkpoint.step(), checkpoint.notes());
    }

    /** Replaces the file, once what is recorded is sure to last. */
    void write(Population population, long step, Outcomes outcomes, RecordStore store) throws IOException {
        store.force();
        write(population, new Content(step, experiment.schedule().steps(), store.records(), outcomes.numbers()));
        LOG.debug("checkpoint at step {}: {}", step, folder.path());
    }

    /** Replaces the file. */
    void write(Population population, Content content) throws IOException {
        checkpoint.write(population, content.step(), content.notes());
    }

    /** What is in the file. Modified: population. */
    Content read(Population population) throws IOException {
        return Content.of(checkpoint.read(population), checkpoint.notes());
    }

    /** The step from which the run goes on with the records that are kept. Modified: population and outcomes. */
    long read(Population population, Outcomes outcomes) throws IOException {
        Content content = read(population);
        if (content.steps() == experiment.schedule().steps()) {
            outcomes.restore(content.outcomes());
        } else {
            outcomes.restoreTests(content.outcomes());
            hearRecords(outcomes, Math.toIntExact(population.memberSet().number(0)));
        }
        LOG.info("goes on from step {}: {}", content.step(), folder.path());
        return content.step();
    }

    private void hearRecords(Outcomes outcomes, int firstMember) throws IOException {
        try (RecordFiles files = RecordFiles.open(folder)) {
            RecordedEvents events = new RecordedEvents(files);
            for (int record = 0; record < files.records(); record++) {
                events.tell(record, event -> outcomes.accept(event.movedBy(-firstMember)));
            }
        }
    }
}
