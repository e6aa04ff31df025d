package org.gradlab.data;

/** The rows to train on, to choose by, and to judge by at the end; the last two may have no rows. */
public record DataParts(Dataset train, Dataset validation, Dataset test) {

    /** All parts with scaled features. */
    public DataParts scaled(Scaler scaler) {
        return new DataParts(scaler.apply(train), scaler.apply(validation), scaler.apply(test));
    }
}
