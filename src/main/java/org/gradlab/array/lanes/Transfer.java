package org.gradlab.array.lanes;

import static org.gradlab.array.lanes.Lanes.PANEL;

import org.bytedeco.javacpp.indexer.DoubleRawIndexer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Moves numbers between ND4J's arrays, member after member, and panels, member beside member. */
final class Transfer {

    private Transfer() {}

    /** matrix = source[first], source[first + 1], ... for {@code members} members. Modified: matrix. */
    static void load(PanelLayout matrix, INDArray source, long first, int members) {
        boolean direct = isPlain(source);
        DoubleRawIndexer numbers = numbers(direct ? source : plainCopy(source, first, members));
        long position = direct ? first * size(matrix) : 0;
        for (int member = 0; member < members; member += PANEL) {
            int count = Math.min(PANEL, members - member);
            scatter(numbers, position + (long) member * size(matrix), matrix, member / PANEL, count);
        }
    }

    /** target[first], target[first + 1], ... = matrix for {@code members} members. Modified: target. */
    static void store(PanelLayout matrix, INDArray target, long first, int members) {
        if (!isPlain(target)) {
            long[] shape = {members, matrix.rows(), matrix.columns()};
            target.get(members(first, members)).assign(Nd4j.create(toDoubles(matrix, members), shape, 'c'));
            return;
        }
        DoubleRawIndexer numbers = numbers(target);
        for (int member = 0; member < members; member += PANEL) {
            int count = Math.min(PANEL, members - member);
            gather(matrix, member / PANEL, count, numbers, (first + member) * size(matrix));
        }
    }

    /** A copy of the numbers of {@code members} members, one after the other. */
    static double[] toDoubles(PanelLayout matrix, int members) {
        double[] copy = new double[members * size(matrix)];
        for (int member = 0; member < members; member += PANEL) {
            int count = Math.min(PANEL, members - member);
            gather(matrix, member / PANEL, count, copy, member * size(matrix));
        }
        return copy;
    }

    /** Lanes without a member repeat the last one, so that they never do anything that costs more than a member does. */
    private static void scatter(DoubleRawIndexer numbers, long from, PanelLayout matrix, int panel, int count) {
        double[] data = matrix.data();
        int size = size(matrix);
        int to = matrix.start(panel);
        for (int lane = 0; lane < PANEL; lane++) {
            long member = from + (long) Math.min(lane, count - 1) * size;
            for (int element = 0; element < size; element++) {
                data[to + element * PANEL + lane] = numbers.getRaw(member + element);
            }
        }
    }

    private static void gather(PanelLayout matrix, int panel, int count, DoubleRawIndexer numbers, long to) {
        double[] data = matrix.data();
        int size = size(matrix);
        int from = matrix.start(panel);
        for (int lane = 0; lane < count; lane++) {
            for (int element = 0; element < size; element++) {
                numbers.putRaw(to + (long) lane * size + element, data[from + element * PANEL + lane]);
            }
        }
    }

    private static void gather(PanelLayout matrix, int panel, int count, double[] copy, int to) {
        double[] data = matrix.data();
        int size = size(matrix);
        int from = matrix.start(panel);
        for (int lane = 0; lane < count; lane++) {
            for (int element = 0; element < size; element++) {
                copy[to + lane * size + element] = data[from + element * PANEL + lane];
            }
        }
    }

    private static int size(PanelLayout matrix) {
        return matrix.rows() * matrix.columns();
    }

    /** Whether the numbers lie one after the other. The stride of an axis of length one means nothing, whatever it is. */
    private static boolean isPlain(INDArray array) {
        if (array.dataType() != DataType.DOUBLE || array.ordering() != 'c' || array.isView()) {
            return false;
        }
        long stride = 1;
        for (int axis = array.rank() - 1; axis >= 0; axis--) {
            if (array.size(axis) != 1 && array.stride(axis) != stride) {
                return false;
            }
            stride *= array.size(axis);
        }
        return true;
    }

    private static INDArray plainCopy(INDArray source, long first, int members) {
        return source.get(members(first, members)).castTo(DataType.DOUBLE).dup('c');
    }

    private static INDArrayIndex[] members(long first, int members) {
        return new INDArrayIndex[] {
            NDArrayIndex.interval(first, first + members), NDArrayIndex.all(), NDArrayIndex.all()
        };
    }

    /**
     * The numbers by their position, which nobody checks again: the shapes have been. Any number of threads may use it, and
     * there is one an array: a pointer of our own at every call would be one more object for the collector to follow, at a
     * hundred times the cost of the copy.
     */
    private static DoubleRawIndexer numbers(INDArray plain) {
        return (DoubleRawIndexer) plain.data().indexer();
    }
}
