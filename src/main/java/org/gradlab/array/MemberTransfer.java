package org.gradlab.array;

import org.bytedeco.javacpp.DoublePointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Moves the numbers of consecutive members between ND4J arrays and {@code double[]}, all at once. */
public final class MemberTransfer {

    private MemberTransfer() {}

    /** A new ND4J array of zeros, [members, rows, columns], DOUBLE in 'c' order. */
    public static INDArray zeros(long members, int rows, int columns) {
        return Nd4j.zeros(DataType.DOUBLE, members, rows, columns);
    }

    /** Copies members from {@code first} on into {@code into}, as many as fill it. Modified: into. */
    public static void read(INDArray nd, long first, double[] into) {
        at(nd, first).get(into, 0, into.length);
    }

    /** Replaces members from {@code first} on by {@code from}. Modified: nd. */
    public static void write(INDArray nd, long first, double[] from) {
        at(nd, first).put(from, 0, from.length);
    }

    private static DoublePointer at(INDArray nd, long member) {
        if (nd.ordering() != 'c' || nd.dataType() != DataType.DOUBLE || nd.isView()) {
            throw new IllegalArgumentException("expected an array of doubles in 'c' order that is no view");
        }
        return new DoublePointer(nd.data().addressPointer()).position(member * nd.stride(0));
    }
}
