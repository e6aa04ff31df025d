package org.gradlab.array;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/**
 * Numbers of a test, {@code [members][rows][columns]}.
 *
 * @param values as said
 */
record Sample(double[][][] values) {

    static Sample of(int members, int rows, int columns, DoubleSupplier source) {
        double[][][] values = new double[members][rows][columns];
        for (double[][] matrix : values) {
            for (double[] row : matrix) {
                Arrays.setAll(row, c -> source.getAsDouble());
            }
        }
        return new Sample(values);
    }

    /** Numbers uniform between -2 and 2. */
    static Sample of(SplittableRandom random, int members, int rows, int columns) {
        return of(members, rows, columns, () -> random.nextDouble(-2, 2));
    }

    double[][] of(int member) {
        return values[member];
    }

    int members() {
        return values.length;
    }

    int rows() {
        return values[0].length;
    }

    int columns() {
        return values[0][0].length;
    }

    double[] flat() {
        return Arrays.stream(values)
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    /** As an array of a block that has as many members. */
    Array in(Block block) {
        Array array = block.create(rows(), columns());
        array.load(flat(), 0);
        return array;
    }
}
