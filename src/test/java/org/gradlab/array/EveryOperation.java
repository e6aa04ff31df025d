package org.gradlab.array;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Runs every operation once, so that the results of two populations, positions or machines can be compared bit by bit. */
public final class EveryOperation {

    private static final Unary[][] SLOPES = {
        {Unary.SIGMOID, Unary.SIGMOID_SLOPE}, {Unary.TANH, Unary.TANH_SLOPE}, {Unary.RELU, Unary.RELU_SLOPE}
    };

    private final Block block;
    private final List<Array> results = new ArrayList<>();

    private EveryOperation(Block block) {
        this.block = block;
    }

    /**
     * The results of all operations, a row a member.
     *
     * @param block whose members are computed
     * @param x [members, n, in]
     * @param y [members, n, in]
     * @param w [members, in, out]
     * @param b [members, 1, out]
     */
    public static double[][] results(Block block, Array x, Array y, Array w, Array b) {
        EveryOperation all = new EveryOperation(block);
        all.elementWise(x, y);
        all.broadcasts(x, y);
        all.products(x, y, w, b);
        all.rowsAndReductions(x, y);
        all.update(x, y);
        return all.byMember();
    }

    private void elementWise(Array x, Array y) {
        for (Unary f : Unary.values()) {
            like(x).apply(f, x);
        }
        like(x).apply(number -> 2 / number, x);
        for (Binary f : Binary.values()) {
            like(x).combine(f, x, y);
        }
        like(x).combine((left, right) -> left - 2 * right, x, y);
        like(x).scale(x, 0.3);
        like(x).addProduct(x, y);
        for (Unary[] pair : SLOPES) {
            like(x).applyWithSlope(pair[0], pair[1], x, like(x));
        }
    }

    private void broadcasts(Array x, Array y) {
        Array row = create(1, x.columns());
        Array column = create(x.rows(), 1);
        Array number = create(1, 1);
        row.reduce(Reduction.MAX, y);
        column.reduce(Reduction.MAX, y);
        number.reduce(Reduction.MAX, y);
        for (Array small : List.of(row, column, number)) {
            like(x).apply(Unary.SIGMOID, small);
            like(x).scale(small, 0.3);
            for (Binary f : Binary.values()) {
                like(x).combine(f, x, small);
                like(x).combine(f, small, x);
            }
            like(x).addProduct(small, x);
        }
        like(x).combine(Binary.SUBTRACT, row, column);
    }

    private void products(Array x, Array y, Array w, Array b) {
        Array z = create(x.rows(), w.columns());
        z.affine(x, w, b);
        create(x.rows(), w.columns()).product(x, w);
        like(x).productTransposed(z, w);
        create(x.columns(), x.columns()).transposedProduct(x, y);
    }

    private void rowsAndReductions(Array x, Array y) {
        like(x).softmax(x);
        like(x).logSoftmax(x);
        like(x).softmaxBackward(x, y);
        for (Reduction reduction : Reduction.values()) {
            create(1, 1).reduce(reduction, x);
            create(1, x.columns()).reduce(reduction, x);
            create(x.rows(), 1).reduce(reduction, x);
        }
        create(Reduction.COUNT, 2).summarize(1, x);
        create(3, 2).histogram(1, x, new double[] {0.5, 1});
        create(1, 1).countZeroColumns(x);
        create(1, 1).countOutside(x, -1, 1);
        create(1, 1).countMatches(x, y);
    }

    private void update(Array x, Array y) {
        Array active = create(1, 1);
        active.fill(1);
        Array sum = like(x);
        sum.apply(Unary.IDENTITY, x);
        sum.addFinite(y, active);
    }

    private Array like(Array x) {
        return create(x.rows(), x.columns());
    }

    private Array create(int rows, int columns) {
        Array array = block.create(rows, columns);
        results.add(array);
        return array;
    }

    private double[][] byMember() {
        double[][] rows = new double[block.members()][];
        for (int m = 0; m < rows.length; m++) {
            int member = m;
            rows[m] = results.stream()
                    .flatMapToDouble(array -> ofMember(array, member))
                    .toArray();
        }
        return rows;
    }

    private static DoubleStream ofMember(Array array, int member) {
        int size = array.rows() * array.columns();
        return DoubleStream.of(array.toDoubles()).skip((long) member * size).limit(size);
    }
}
