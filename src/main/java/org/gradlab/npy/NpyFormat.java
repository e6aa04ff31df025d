package org.gradlab.npy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradlab.text.Numbers;

/**
 * The .npy format of NumPy: a magic string, a version, a header in the syntax of a Python dictionary, the numbers.
 *
 * <p>Written: version 1.0, {@code <f8}, 'c' order, data aligned to 64 bytes. Read: versions 1 to 3, numbers of any
 * {@link NpyType}, both orders. Errors are {@link ProblemException}s; who knows the file adds its name.
 */
final class NpyFormat {

    /** What is wrong with an array, without the file's name. */
    static final class ProblemException extends IOException {
        private static final long serialVersionUID = 1L;

        ProblemException(String problem) {
            super(problem);
        }
    }

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int ALIGNMENT = 64;
    private static final int PREFIX_BYTES = MAGIC.length + 4;
    private static final int MAX_HEADER_BYTES = 1 << 16;
    private static final Pattern TYPE = Pattern.compile("'descr':\\s*'([^']*)'");
    private static final Pattern FORTRAN_ORDER = Pattern.compile("'fortran_order':\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(([\\d, ]*)\\)");
    private static final Pattern LENGTH = Pattern.compile("\\d+");
    private static final int MAX_AXES = 32;
    private static final int MAX_DIGITS = 9;

    private NpyFormat() {}

    /** How many bytes {@link #write} writes. */
    static long length(NpyContent array) {
        return header(array.shape()).length + Math.multiplyExact(array.size(), (long) Double.BYTES);
    }

    static void write(NpyContent array, OutputStream out) throws IOException {
        out.write(header(array.shape()));
        byte[] buffer = new byte[BUFFER_BYTES];
        ByteBuffer bytes = ByteBuffer.wrap(buffer).order(ByteOrder.LITTLE_ENDIAN);
        array.writeTo(numbers -> {
            for (double number : numbers) {
                if (!bytes.hasRemaining()) {
                    out.write(buffer);
                    bytes.clear();
                }
                bytes.putDouble(number);
            }
        });
        out.write(buffer, 0, bytes.position());
    }

    /** The shape of an array of doubles in 'c' order, whose numbers come next. */
    static int[] readShape(InputStream in) throws IOException {
        String header = readHeader(new DataInputStream(in));
        if (!find(TYPE, header).equals(NpyType.DOUBLE)
                || find(FORTRAN_ORDER, header).equals("True")) {
            throw new ProblemException("does not hold numbers of type '<f8' in 'c' order: " + header.strip());
        }
        return shape(find(SHAPE, header));
    }

    static NpyArray read(InputStream in) throws IOException {
        String header = readHeader(new DataInputStream(in));
        String typeName = find(TYPE, header);
        NpyType type = NpyType.named(typeName)
                .orElseThrow(() -> new ProblemException(
                        "has numbers of type '" + typeName + "'; expected floats or integers such as '<f8'"));
        int[] shape = shape(find(SHAPE, header));
        double[] values = type.read(readData(in, shape, type));
        boolean fortranOrder = find(FORTRAN_ORDER, header).equals("True");
        return new NpyArray(shape, fortranOrder ? toCOrder(shape, values) : values);
    }

    /** The header of an array of doubles of that shape. */
    static byte[] header(int[] shape) {
        return header(shape, 0);
    }

    /** The same, filled up to at least {@code room} bytes. */
    static byte[] header(int[] shape, int room) {
        String lengths = Arrays.stream(shape).mapToObj(n -> n + ",").collect(Collectors.joining(" "));
        // Python writes a tuple of one with a comma, and no other.
        String tuple = shape.length > 1 ? lengths.substring(0, lengths.length() - 1) : lengths;
        String dictionary = "{'descr': '" + NpyType.DOUBLE + "', 'fortran_order': False, 'shape': (" + tuple + "), }";
        int unpadded = PREFIX_BYTES + dictionary.length() + 1;
        int padding = Math.max(room - unpadded, Math.floorMod(-unpadded, ALIGNMENT));
        int length = unpadded + padding - PREFIX_BYTES;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(MAGIC);
        out.writeBytes(new byte[] {1, 0, (byte) length, (byte) (length >> 8)});
        out.writeBytes((dictionary + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static String readHeader(DataInputStream in) throws IOException {
        try {
            byte[] magic = in.readNBytes(MAGIC.length);
            if (!Arrays.equals(magic, MAGIC)) {
                throw new ProblemException("is not a NumPy array: it does not begin with \\x93NUMPY");
            }
            int version = in.readUnsignedByte();
            in.readByte();
            if (version < 1 || version > 3) {
                throw new ProblemException("has version " + version + " of the format; expected 1, 2 or 3");
            }
            int length = version == 1
                    ? Short.toUnsignedInt(Short.reverseBytes(in.readShort()))
                    : Integer.reverseBytes(in.readInt());
            if (length < 0 || length > MAX_HEADER_BYTES) {
                throw new ProblemException("has a header of " + Integer.toUnsignedString(length) + " bytes");
            }
            byte[] header = new byte[length];
            in.readFully(header);
            return new String(header, StandardCharsets.UTF_8);
        } catch (EOFException e) {
            throw new ProblemException("ends within its header");
        }
    }

    private static String find(Pattern pattern, String header) throws ProblemException {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.find()) {
            throw new ProblemException("has a header that cannot be read: " + header.strip());
        }
        return matcher.group(1);
    }

    private static int[] shape(String tuple) throws ProblemException {
        List<String> lengths =
                LENGTH.matcher(tuple).results().map(MatchResult::group).toList();
        if (lengths.size() > MAX_AXES || lengths.stream().anyMatch(length -> length.length() > MAX_DIGITS)) {
            throw new ProblemException("has the shape (" + tuple + "), too large to read");
        }
        return lengths.stream().mapToInt(Integer::parseInt).toArray();
    }

    private static byte[] readData(InputStream in, int[] shape, NpyType type) throws IOException {
        int expected;
        try {
            expected = Arrays.stream(shape).reduce(type.bytes(), Math::multiplyExact);
        } catch (ArithmeticException e) {
            throw new ProblemException("has the shape " + Arrays.toString(shape) + ", too large to read");
        }
        requireMemory(shape, expected, type);
        byte[] data = in.readNBytes(expected);
        if (data.length < expected) {
            throw new ProblemException("ends after " + data.length + " bytes of data; its shape "
                    + Arrays.toString(shape) + " needs " + expected);
        }
        if (in.read() >= 0) {
            throw new ProblemException("has more data than its shape " + Arrays.toString(shape) + " needs");
        }
        return data;
    }

    /** A few thousand bytes can unpack to gigabytes of zeros. */
    private static void requireMemory(int[] shape, int dataBytes, NpyType type) throws ProblemException {
        long needed = dataBytes + (long) dataBytes / type.bytes() * Double.BYTES;
        long allowed = Runtime.getRuntime().maxMemory();
        if (needed > allowed) {
            throw new ProblemException("has the shape " + Arrays.toString(shape) + ", which takes "
                    + Numbers.bytes(needed) + " of memory; Java may use " + Numbers.bytes(allowed)
                    + " (GRADLAB_OPTS=-Xmx8g allows more)");
        }
    }

    /** Brings values whose first axis is fastest into the order in which the last is. */
    private static double[] toCOrder(int[] shape, double[] fortran) {
        double[] values = new double[fortran.length];
        int[] index = new int[shape.length];
        for (int i = 0; i < values.length; i++) {
            int offset = 0;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                offset = offset * shape[axis] + index[axis];
            }
            values[i] = fortran[offset];
            advance(index, shape);
        }
        return values;
    }

    private static void advance(int[] index, int[] shape) {
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            index[axis]++;
            if (index[axis] < shape[axis]) {
                return;
            }
            index[axis] = 0;
        }
    }
}
