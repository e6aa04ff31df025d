package org.gradlab.data;

/** The rows to train on, to choose by, and to judge by at the end; the last two may have no rows. */
public record Parts(Dataset train, Dataset validation, Dataset test) {

    /** All parts with scaled features. */
    public Parts scaled(Scaler scaler) {
        return new Parts(scaler.apply(train), scaler.apply(validation), scaler.apply(test));
    }
}
