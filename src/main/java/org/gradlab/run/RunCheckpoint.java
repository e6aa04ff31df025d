package org.gradlab.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gradlab.experiment.Experiment;
import org.gradlab.experiment.TrainingFingerprint;
import org.gradlab.record.RecordStore;
import org.gradlab.record.RunFolder;
import org.gradlab.restart.Outcomes;
import org.gradlab.state.Population;
import org.gradlab.train.Checkpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a run stands, as a file from which it goes on: its population, the outcomes of its members so far, and how many records were whole.
 */
final class RunCheckpoint {

    private static final Logger LOG = LoggerFactory.getLogger(RunCheckpoint.class);
    private static final String RECORDS = "records";

    private final RunFolder folder;
    private final Checkpoint checkpoint;

    /** That of an experiment. */
    RunCheckpoint(RunFolder folder, Experiment experiment) {
        this.folder = folder;
        this.checkpoint = new Checkpoint(folder.checkpoint(), TrainingFingerprint.of(experiment, folder.path()));
    }

    /** How many records were whole; empty if there is no checkpoint. */
    Optional<Integer> records() throws IOException {
        return exists() ? Optional.of((int) checkpoint.notes().get(RECORDS)[0]) : Optional.empty();
    }

    boolean exists() {
        return Files.exists(folder.checkpoint());
    }

    /** Replaces the file, once what is recorded is sure to last. */
    void write(Population population, long step, Outcomes outcomes, RecordStore store) throws IOException {
        store.force();
        Map<String, double[]> notes = new HashMap<>(outcomes.numbers());
        notes.put(RECORDS, new double[] {store.records()});
        checkpoint.write(population, step, notes);
        LOG.debug("checkpoint at step {}: {}", step, folder.path());
    }

    /** The step from which the run goes on. Modified: population and outcomes. */
    long read(Population population, Outcomes outcomes) throws IOException {
        long step = checkpoint.read(population);
        outcomes.restore(checkpoint.notes());
        LOG.info("goes on from step {}: {}", step, folder.path());
        return step;
    }
}
