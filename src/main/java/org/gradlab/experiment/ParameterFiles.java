package org.gradlab.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.gradlab.file.RunFileException;
import org.gradlab.npy.NpyArray;
import org.gradlab.npy.NpyContent;
import org.gradlab.npy.Npz;
import org.gradlab.state.Population;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;
import org.gradlab.train.SlotArray;

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
     * Sets the parameters of the population to those of {@code file}. Axes of length 1 may be left out, and running
     * statistics altogether. Modified: population.
     *
     * @param origin which member of the file each member of the population starts as
     * @throws RunFileException if an array is missing or superfluous, has another shape or too few members, or a number that
     *     is not finite
     */
    public static void read(Path file, IntUnaryOperator origin, Population population) throws IOException {
        int[] origins = IntStream.range(0, population.members()).map(origin).toArray();
        Map<String, NpyArray> arrays = Npz.read(file);
        for (Slot parameter : parameters(population)) {
            Optional<NpyArray> array = Optional.ofNullable(arrays.remove(parameter.name()));
            if (array.isPresent()) {
                set(population, parameter, checked(file, array.get(), parameter, origins), origins);
            } else if (parameter.role() != Role.STATISTIC) {
                throw new RunFileException(file, "has no array \"" + parameter.name() + "\" " + expected(parameter));
            }
        }
        if (!arrays.isEmpty()) {
            throw new RunFileException(
                    file, "has arrays that the network does not: " + String.join(", ", arrays.keySet()));
        }
    }

    private static void set(Population population, Slot parameter, double[] values, int[] origins) {
        for (int m = 0; m < origins.length; m++) {
            int at = origins[m] * parameter.size();
            population.set(parameter.name(), m, Arrays.copyOfRange(values, at, at + parameter.size()));
        }
    }

    /** The numbers of all members of the file, once it is sure that those which are needed are there and finite. */
    private static double[] checked(Path file, NpyArray array, Slot parameter, int[] origins) throws RunFileException {
        int size = parameter.size();
        int members = array.values().length / size;
        if (!Arrays.equals(withoutOnes(array.shape()), withoutOnes(members, parameter.rows(), parameter.columns()))) {
            throw new RunFileException(
                    file,
                    "the array \"" + parameter.name() + "\": expected " + expected(parameter) + ", found "
                            + Arrays.toString(array.shape()));
        }
        int needed = Arrays.stream(origins).max().orElseThrow() + 1;
        if (needed > members) {
            throw new RunFileException(
                    file, "the array \"" + parameter.name() + "\": expected " + needed + " members, found " + members);
        }
        boolean isFinite = Arrays.stream(origins)
                .allMatch(member -> Arrays.stream(array.values(), member * size, (member + 1) * size)
                        .allMatch(Double::isFinite));
        if (!isFinite) {
            throw new RunFileException(file, "the array \"" + parameter.name() + "\" has numbers that are not finite");
        }
        return array.values();
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

    private static Map<String, NpyContent> arrays(Population population, int first, int count) {
        Map<String, NpyContent> arrays = new LinkedHashMap<>();
        for (Slot parameter : parameters(population)) {
            arrays.put(parameter.name(), new SlotArray(population, parameter, first, count));
        }
        return arrays;
    }
}
