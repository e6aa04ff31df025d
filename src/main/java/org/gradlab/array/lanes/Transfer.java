package org.gradlab.array.lanes;

import static org.gradlab.array.lanes.Lanes.PANEL;

import org.bytedeco.javacpp.DoublePointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Moves numbers between ND4J's arrays, member after member, and panels, member beside member. */
final class Transfer {

    private double[] buffer = new double[0];

    /** matrix = source[first], source[first + 1], ... for {@code members} members. Modified: matrix. */
    void load(Matrix matrix, INDArray source, long first, int members) {
        boolean direct = isPlain(source);
        INDArray plain = direct ? source : plainCopy(source, first, members);
        DoublePointer numbers = numbers(plain);
        long position = direct ? first * size(matrix) : 0;
        int length = members * size(matrix);
        numbers.position(position).get(buffer(length), 0, length);
        for (int member = 0; member < members; member += PANEL) {
            scatter(matrix, member / PANEL, member * size(matrix), Math.min(PANEL, members - member));
        }
    }

    /** target[first], target[first + 1], ... = matrix for {@code members} members. Modified: target. */
    void store(Matrix matrix, INDArray target, long first, int members) {
        if (!isPlain(target)) {
            long[] shape = {members, matrix.rows(), matrix.columns()};
            target.get(members(first, members)).assign(Nd4j.create(toDoubles(matrix, members), shape, 'c'));
            return;
        }
        int length = members * size(matrix);
        gather(matrix, members, buffer(length));
        numbers(target).position(first * size(matrix)).put(buffer, 0, length);
    }

    /** A copy of the numbers of {@code members} members, one after the other. */
    static double[] toDoubles(Matrix matrix, int members) {
        double[] copy = new double[members * size(matrix)];
        gather(matrix, members, copy);
        return copy;
    }

    /** Lanes without a member repeat the last one, so that they never do anything that costs more than a member does. */
    private void scatter(Matrix matrix, int panel, int from, int count) {
        double[] data = matrix.data();
        int size = size(matrix);
        int to = matrix.start(panel);
        for (int element = 0; element < size; element++) {
            for (int lane = 0; lane < PANEL; lane++) {
                data[to++] = buffer[from + Math.min(lane, count - 1) * size + element];
            }
        }
    }

    private static void gather(Matrix matrix, int members, double[] copy) {
        for (int member = 0; member < members; member += PANEL) {
            gather(matrix, member / PANEL, Math.min(PANEL, members - member), copy, member * size(matrix));
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

    private double[] buffer(int length) {
        if (buffer.length < length) {
            buffer = new double[length];
        }
        return buffer;
    }

    private static int size(Matrix matrix) {
        return matrix.rows() * matrix.columns();
    }

    /** Whether the numbers lie member after member without gaps. ND4J's own check denies it for a number a member. */
    private static boolean isPlain(INDArray array) {
        boolean plain = array.dataType() == DataType.DOUBLE;
        long step = 1;
        for (int axis = array.rank() - 1; axis >= 0; axis--) {
            plain &= array.size(axis) == 1 || array.stride(axis) == step;
            step *= array.size(axis);
        }
        return plain;
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
