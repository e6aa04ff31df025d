package org.gradlab.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers of a page, as float32: what is drawn needs no more.
 *
 * @param values row-major; not to be modified
 * @param shape the length of every axis
 */
record NumberArray(float[] values, int... shape) {

    /** Bits of a float32 that a measure of a layer keeps: five digits. */
    private static final int ROUNDING = 1 << 7;

    NumberArray {
        int expected = IntStream.of(shape).reduce(1, Math::multiplyExact);
        if (values.length != expected) {
            throw new IllegalArgumentException(
                    values.length + " numbers do not have the shape " + Arrays.toString(shape));
        }
    }

    static NumberArray of(double[] values, int... shape) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return new NumberArray(floats, shape);
    }

    /** To five digits, the nearest even where two are as near; whole numbers up to 65,536 are kept as they are. */
    NumberArray rounded() {
        float[] rounded = new float[values.length];
        for (int i = 0; i < rounded.length; i++) {
            int bits = Float.floatToRawIntBits(values[i]);
            int near = (bits + ROUNDING / 2 - 1 + ((bits / ROUNDING) & 1)) & -ROUNDING;
            boolean isFinite = Float.isFinite(values[i]) && Float.isFinite(Float.intBitsToFloat(near));
            rounded[i] = isFinite ? Float.intBitsToFloat(near) : values[i];
        }
        return new NumberArray(rounded, shape);
    }

    // As lists within lists; what is no number becomes null in JSON.
    List<Object> nested() {
        return nested(0, 0);
    }

    private List<Object> nested(int axis, int from) {
        List<Object> list = new ArrayList<>();
        int stride = IntStream.of(shape).skip(axis + 1L).reduce(1, (a, b) -> a * b);
        for (int i = 0; i < shape[axis]; i++) {
            list.add(
                    axis + 1 == shape.length
                            ? Double.valueOf(Float.toString(values[from + i]))
                            : nested(axis + 1, from + i * stride));
        }
        return list;
    }
}
