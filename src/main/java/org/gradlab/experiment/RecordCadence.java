package org.gradlab.experiment;

import java.util.OptionalLong;
import org.gradlab.array.Precision;
import org.gradlab.array.VectorCosts;
import org.gradlab.array.Work;
import org.gradlab.objective.Objective;
import org.gradlab.train.RecordPlan;

/**
 * How often to record and to evaluate where a config does not say: as often as costs little beside the steps. By a model of the work and
 * no clock, so that a run has the same records on every machine.
 *
 * @param steps updates that every member makes
 */
record RecordCadence(long steps, int members, Objective objective) {

    /** What a record takes in microseconds whoever is recorded: it is written; measured with {@code gradlab bench CONFIG}. */
    private static final double RECORD = 30;

    /** What it takes for each layer or variable of a member... */
    private static final double OF_A_SITE = 1.1;

    /** ... and for each weight and each activation of a batch, which are summed up. */
    private static final double OF_A_NUMBER = 4.5e-3;

    /** A batch that goes forward to be evaluated takes about this share of a step. */
    private static final double EVALUATION_OF_A_BATCH = 0.6;

    /** The share of the steps that records may cost, and that evaluations may. */
    private static final double SHARE = 0.1;

    /** Microseconds that records may cost of however short a run. */
    private static final double UNNOTICED = 5e4;

    /** Records of a run that would not notice more... */
    private static final long RECORDS = 100;

    /** ... unless that makes more rows of layers than this: a large population would fill the disk. */
    private static final long ROWS = 1_000_000;

    /** The plan, with what a config says of it. */
    RecordPlan plan(OptionalLong every, OptionalLong evaluate) {
        long recordEvery = every.orElseGet(this::recordEvery);
        return new RecordPlan(steps, recordEvery, evaluate.orElseGet(() -> evaluateEvery(recordEvery)));
    }

    private long recordEvery() {
        int sites = objective.layout().sites().size();
        Work work = objective.work();
        double ofMember = sites * OF_A_SITE + (work.parameters() + work.activations()) * OF_A_NUMBER;
        double affordable = Math.max(SHARE * steps * step(), UNNOTICED) / (RECORD + members * ofMember);
        long records = Math.min(RECORDS, Math.min((long) affordable, ROWS / ((long) members * sites)));
        return Math.max(1, steps / Math.max(1, records));
    }

    /** The first evaluation and the last are made in any case. A multiple of the steps between records. */
    private long evaluateEvery(long recordEvery) {
        double affordable = SHARE * steps / (EVALUATION_OF_A_BATCH * objective.evaluatedBatches());
        double every = steps / Math.max(1, Math.floor(affordable) - 1);
        return recordEvery * (long) Math.max(1, Math.ceil(every / recordEvery));
    }

    /** Of all members, in microseconds on one thread with vectors, whatever the engine is. */
    private double step() {
        return Math.min(
                VectorCosts.lanes(objective.work(), members, Precision.DOUBLE),
                VectorCosts.features(objective.work(), members));
    }
}
