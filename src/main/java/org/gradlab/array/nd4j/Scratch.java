package org.gradlab.array.nd4j;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Matrices that operations on one array need on the way, made when they are first asked for. */
final class Scratch {

    private final Matrix shape;
    private INDArray same;
    private Matrix onesColumn;

    /** Scratch for arrays in the shape of {@code shape}. */
    Scratch(Matrix shape) {
        this.shape = shape;
    }

    /** A matrix in the shape of the array, with anything in it. */
    INDArray same() {
        if (same == null) {
            same = shape.nd().ulike();
        }
        return same;
    }

    /** A column of as many ones as the array has rows. */
    Matrix onesColumn() {
        if (onesColumn == null) {
            onesColumn = Matrix.ones(shape.rows(), 1);
        }
        return onesColumn;
    }
}
