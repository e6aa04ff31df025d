package org.gradlab.array;

import java.lang.ref.Reference;
import org.bytedeco.javacpp.DoublePointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Copies numbers to ND4J arrays and back, all at once. */
public final class NdArrays {

    private NdArrays() {}

    /** A new ND4J array, [members, rows, columns], DOUBLE in 'c' order. numbers: member after member, each row-major. */
    public static INDArray of(double[] numbers, long members, int rows, int columns) {
        if (numbers.length != members * rows * columns) {
            throw new IllegalArgumentException(
                    "expected " + members + " x " + rows + " x " + columns + " numbers, found " + numbers.length);
        }
        return Nd4j.create(numbers, new long[] {members, rows, columns}, 'c');
    }

    /** A copy of all numbers in 'c' order, whatever the order and type of {@code nd}. */
    public static double[] numbers(INDArray nd) {
        INDArray plain = isPlain(nd) ? nd : nd.castTo(DataType.DOUBLE).dup('c');
        double[] numbers = new double[Math.toIntExact(plain.length())];
        try {
            ((DoublePointer) plain.data().addressPointer()).get(numbers, 0, numbers.length);
            return numbers;
        } finally {
            // ND4J frees the memory of an array that nobody can reach, and a raw pointer does not count as reaching it.
            Reference.reachabilityFence(plain);
        }
    }

    /** Whether the numbers lie one after the other from the start of their buffer on. */
    private static boolean isPlain(INDArray nd) {
        return nd.dataType() == DataType.DOUBLE && nd.ordering() == 'c' && !nd.isView() && isDense(nd);
    }

    /** The stride of an axis of length one means nothing, whatever it is. */
    private static boolean isDense(INDArray nd) {
        long stride = 1;
        for (int axis = nd.rank() - 1; axis >= 0; axis--) {
            if (nd.size(axis) != 1 && nd.stride(axis) != stride) {
                return false;
            }
            stride *= nd.size(axis);
        }
        return true;
    }
}
