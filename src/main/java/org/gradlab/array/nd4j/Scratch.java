package org.gradlab.array.nd4j;

/** Matrices that operations on one array need on the way, made when they are first asked for. */
final class Scratch {

    private final Matrix shape;
    private Matrix left;
    private Matrix right;
    private Matrix onesColumn;

    /** Scratch for arrays in the shape of {@code shape}. */
    Scratch(Matrix shape) {
        this.shape = shape;
    }

    /** A matrix in the shape of the array, with anything in it. */
    Matrix left() {
        if (left == null) {
            left = Matrix.zeros(shape.rows(), shape.columns());
        }
        return left;
    }

    /** Another one. */
    Matrix right() {
        if (right == null) {
            right = Matrix.zeros(shape.rows(), shape.columns());
        }
        return right;
    }

    /** A column of as many ones as the array has rows. */
    Matrix onesColumn() {
        if (onesColumn == null) {
            onesColumn = Matrix.ones(shape.rows(), 1);
        }
        return onesColumn;
    }
}
