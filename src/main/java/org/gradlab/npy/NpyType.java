package org.gradlab.npy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A type of number in a NumPy file, such as {@code <f8}.
 *
 * @param bytes the size of one number
 * @param order the order of its bytes
 * @param next takes the next number of a buffer
 */
record NpyType(int bytes, ByteOrder order, ToDoubleFunction<ByteBuffer> next) {

    static final String DOUBLE = "<f8";

    /** The type that NumPy calls {@code name}, if its numbers can be read as doubles. */
    static Optional<NpyType> named(String name) {
        if (name.length() != 3 || "<>|".indexOf(name.charAt(0)) < 0) {
            return Optional.empty();
        }
        ByteOrder order = name.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return reader(name.substring(1)).map(next -> new NpyType(name.charAt(2) - '0', order, next));
    }

    double[] read(byte[] data) {
        ByteBuffer buffer = ByteBuffer.wrap(data).order(order);
        double[] values = new double[data.length / bytes];
        for (int i = 0; i < values.length; i++) {
            values[i] = next.applyAsDouble(buffer);
        }
        return values;
    }

    private static Optional<ToDoubleFunction<ByteBuffer>> reader(String kindAndSize) {
        return switch (kindAndSize) {
            case "f8" -> Optional.of(ByteBuffer::getDouble);
            case "f4" -> Optional.of(ByteBuffer::getFloat);
            case "i8" -> Optional.of(ByteBuffer::getLong);
            case "i4" -> Optional.of(ByteBuffer::getInt);
            case "i2" -> Optional.of(ByteBuffer::getShort);
            case "i1" -> Optional.of(ByteBuffer::get);
            case "u4" -> Optional.of(buffer -> Integer.toUnsignedLong(buffer.getInt()));
            case "u2" -> Optional.of(ByteBuffer::getChar);
            case "u1", "b1" -> Optional.of(buffer -> Byte.toUnsignedInt(buffer.get()));
            default -> Optional.empty();
        };
    }
}
