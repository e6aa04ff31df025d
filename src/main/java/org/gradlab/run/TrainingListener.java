package org.gradlab.run;

/** Hears how training proceeds, to show it to a person. */
public interface TrainingListener {

    /** Training is about to begin. */
    void started(TrainingPlan plan);

    /**
     * All members have passed a record step.
     *
     * @param losses the members' losses there; not a copy to keep
     */
    void recorded(long step, double epoch, double[] losses);
}
