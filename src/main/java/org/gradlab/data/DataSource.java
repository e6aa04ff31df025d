package org.gradlab.data;

import java.util.Optional;

/** Where rows come from: a rule that generates them, or a file. {@link DataPlan} lists all there are. */
public interface DataSource {

    /**
     * The rows, the same for the same seed on every machine.
     *
     * @param scaling what will be done to the features; a column that it cannot bear is refused
     * @throws DataException if there are none to be had, with every reason
     */
    Dataset rows(long seed, Scaling scaling);

    /** What the targets are; empty where only the rows tell. */
    default Optional<TargetKind> targetKind() {
        return Optional.of(TargetKind.CLASSES);
    }

    /** How the features are scaled unless the user says otherwise. */
    default Scaling usualScaling() {
        return Scaling.NONE;
    }
}
