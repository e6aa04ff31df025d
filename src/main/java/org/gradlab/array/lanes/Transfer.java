package org.gradlab.array.lanes;

import static org.gradlab.array.lanes.Lanes.PANEL;

import org.bytedeco.javacpp.DoublePointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Moves numbers between ND4J's arrays, member after member, and panels, member beside member, a panel at a time. */
final class Transfer {

    private double[] buffer = new double[0];

    /** matrix = source[first], source[first + 1], ... for {@code members} members. Modified: matrix. */
    void load(Matrix matrix, INDArray source, long first, int members) {
        boolean direct = isPlain(source);
        INDArray plain = direct ? source : plainCopy(source, first, members);
        DoublePointer numbers = numbers(plain);
        long position = direct ? first * size(matrix) : 0;
        for (int member = 0; member < members; member += PANEL) {
            int count = Math.min(PANEL, members - member);
            numbers.position(position + (long) member * size(matrix)).get(buffer(matrix), 0, count * size(matrix));
            scatter(matrix, member / PANEL, count);
        }
    }

    /** target[first], target[first + 1], ... = matrix for {@code members} members. Modified: target. */
    void store(Matrix matrix, INDArray target, long first, int members) {
        if (!isPlain(target)) {
            long[] shape = {members, matrix.rows(), matrix.columns()};
            target.get(members(first, members)).assign(Nd4j.create(toDoubles(matrix, members), shape, 'c'));
            return;
        }
        DoublePointer numbers = numbers(target);
        for (int member = 0; member < members; member += PANEL) {
            int count = Math.min(PANEL, members - member);
            gather(matrix, member / PANEL, count, buffer(matrix), 0);
            numbers.position((first + member) * size(matrix)).put(buffer(matrix), 0, count * size(matrix));
        }
    }

    /** A copy of the numbers of {@code members} members, one after the other. */
    static double[] toDoubles(Matrix matrix, int members) {
        double[] copy = new double[members * size(matrix)];
        for (int member = 0; member < members; member += PANEL) {
            int count = Math.min(PANEL, members - member);
            gather(matrix, member / PANEL, count, copy, member * size(matrix));
        }
        return copy;
    }

    /** Lanes without a member repeat the last one, so that they never do anything that costs more than a member does. */
    private void scatter(Matrix matrix, int panel, int count) {
        double[] data = matrix.data();
        int size = size(matrix);
        int to = matrix.start(panel);
        for (int element = 0; element < size; element++) {
            for (int lane = 0; lane < PANEL; lane++) {
                data[to++] = buffer[Math.min(lane, count - 1) * size + element];
            }
        }
    }

    private static void gather(Matrix matrix, int panel, int count, double[] copy, int to) {
        double[] data = matrix.data();
        int size = size(matrix);
        int from = matrix.start(panel);
        for (int lane = 0; lane < count; lane++) {
            for (int element = 0; element < size; element++) {
                copy[to + lane * size + element] = data[from + element * PANEL + lane];
            }
        }
    }

    private double[] buffer(Matrix matrix) {
        if (buffer.length < matrix.length()) {
            buffer = new double[matrix.length()];
        }
        return buffer;
    }

    private static int size(Matrix matrix) {
        return matrix.rows() * matrix.columns();
    }

    private static boolean isPlain(INDArray array) {
        return array.dataType() == DataType.DOUBLE && array.ordering() == 'c' && Shape.hasDefaultStridesForShape(array);
    }

    private static INDArray plainCopy(INDArray source, long first, int members) {
        return source.get(members(first, members)).castTo(DataType.DOUBLE).dup('c');
    }

    private static INDArrayIndex[] members(long first, int members) {
        return new INDArrayIndex[] {
            NDArrayIndex.interval(first, first + members), NDArrayIndex.all(), NDArrayIndex.all()
        };
    }

    /** A pointer of its own, because its position moves and other threads read the same array. */
    private static DoublePointer numbers(INDArray plain) {
        return new DoublePointer(plain.data().addressPointer());
    }
}
