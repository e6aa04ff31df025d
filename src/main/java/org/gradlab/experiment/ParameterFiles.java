package org.gradlab.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.gradlab.file.RunFileException;
import org.gradlab.npy.NpyArray;
import org.gradlab.npy.Npz;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;
import org.gradlab.state.Population;

/** Parameters of members as NumPy files: arrays W1, b1, W2, ... of shape [members, rows, columns]. */
public final class ParameterFiles {

    private ParameterFiles() {}

    /** Replaces {@code file} by the parameters of all members. */
    public static void write(Path file, Population population) throws IOException {
        Npz.write(file, arrays(population, 0, population.members()));
    }

    /** Replaces {@code file} by the parameters of one member; the member axis has length 1. */
    public static void writeMember(Path file, Population population, int member) throws IOException {
        Npz.write(file, arrays(population, member, 1));
    }

    /**
     * Sets the parameters of the population to those of {@code file}. Axes of length 1 may be left out. Modified: population.
     *
     * @param origin which member of the file each member of the population starts as
     * @throws RunFileException if an array is missing or superfluous, has another shape or too few members, or a number that
     *     is not finite
     */
    public static void read(Path file, IntUnaryOperator origin, Population population) throws IOException {
        int[] originOfEach =
                IntStream.range(0, population.members()).map(origin).toArray();
        Map<String, NpyArray> arrays = Npz.read(file);
        for (Slot parameter : parameters(population)) {
            NpyArray array = arrays.remove(parameter.name());
            if (array == null) {
                throw new RunFileException(file, "has no array \"" + parameter.name() + "\" " + expected(parameter));
            }
            double[] values = members(file, array, parameter, originOfEach);
            for (int m = 0; m < originOfEach.length; m++) {
                int at = m * parameter.size();
                population.set(parameter.name(), m, Arrays.copyOfRange(values, at, at + parameter.size()));
            }
        }
        if (!arrays.isEmpty()) {
            throw new RunFileException(
                    file, "has arrays that the network does not: " + String.join(", ", arrays.keySet()));
        }
    }

    private static double[] members(Path file, NpyArray array, Slot parameter, int[] origins)
            throws RunFileException {
        int[] shape = array.shape();
        int members = array.values().length / parameter.size();
        if (!Arrays.equals(withoutOnes(shape), withoutOnes(members, parameter.rows(), parameter.columns()))) {
            throw new RunFileException(
                    file,
                    "the array \"" + parameter.name() + "\": expected " + expected(parameter) + ", found "
                            + Arrays.toString(shape));
        }
        int needed = Arrays.stream(origins).max().orElseThrow() + 1;
        if (needed > members) {
            throw new RunFileException(
                    file, "the array \"" + parameter.name() + "\": expected " + needed + " members, found " + members);
        }
        int size = parameter.size();
        double[] values = new double[Math.multiplyExact(origins.length, size)];
        for (int m = 0; m < origins.length; m++) {
            System.arraycopy(array.values(), origins[m] * size, values, m * size, size);
        }
        if (!Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new RunFileException(file, "the array \"" + parameter.name() + "\" has numbers that are not finite");
        }
        return values;
    }

    /** What a trained network is made of: its parameters and its running statistics. */
    private static List<Slot> parameters(Population population) {
        return population.space().slots(Set.of(Role.PARAMETER, Role.FROZEN, Role.STATISTIC));
    }

    private static String expected(Slot parameter) {
        return "[members, " + parameter.rows() + ", " + parameter.columns() + "]";
    }

    private static int[] withoutOnes(int... shape) {
        return Arrays.stream(shape).filter(length -> length != 1).toArray();
    }

    private static Map<String, NpyArray> arrays(Population population, int first, int count) {
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        for (Slot parameter : parameters(population)) {
            double[] values = new double[Math.multiplyExact(count, parameter.size())];
            for (int m = 0; m < count; m++) {
                double[] own = population.get(parameter.name(), first + m);
                System.arraycopy(own, 0, values, m * own.length, own.length);
            }
            arrays.put(
                    parameter.name(), new NpyArray(new int[] {count, parameter.rows(), parameter.columns()}, values));
        }
        return arrays;
    }
}
