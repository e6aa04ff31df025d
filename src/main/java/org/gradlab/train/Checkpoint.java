package org.gradlab.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradlab.file.RunFileException;
import org.gradlab.npy.NpyArray;
import org.gradlab.npy.NpyContent;
import org.gradlab.npy.Npz;
import org.gradlab.state.Population;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;
import org.gradlab.state.StateSpace;

/**
 * Where all members of a population stand at one step, as a file: everything that training changes, bit for bit. A training that goes on
 * from it has the numbers of one that was never interrupted.
 *
 * @param file a NumPy file, which is replaced as a whole
 * @param fingerprint what the training depends on besides its members, in a few letters; a file with another one is refused
 */
public record Checkpoint(Path file, String fingerprint) {

    private static final double VERSION = 2;
    private static final Set<Role> CHANGED =
            Set.of(Role.PARAMETER, Role.STATISTIC, Role.OPTIMIZER, Role.TALLY, Role.CONTROL, Role.BEST);

    // No slot is called like these, for no variable has a point in its name.
    private static final String FORMAT = "checkpoint.version";
    private static final String FINGERPRINT = "checkpoint.fingerprint";
    private static final String STEP = "checkpoint.step";
    private static final String MEMBERS = "checkpoint.members";
    private static final String NOTE = "checkpoint.note.";

    /** How many numbers of a member are in the file: its own, and which member it is. */
    public static int size(StateSpace space) {
        return 1 + space.slots(CHANGED).stream().mapToInt(Slot::size).sum();
    }

    /** Replaces the file by what the members have at {@code step}. */
    public void write(Population population, long step) throws IOException {
        write(population, step, Map.of());
    }

    /** The same, with notes of the caller's by name. */
    public void write(Population population, long step, Map<String, double[]> notes) throws IOException {
        Map<String, NpyContent> arrays = new LinkedHashMap<>();
        arrays.put(FORMAT, array(VERSION));
        arrays.put(FINGERPRINT, array(letters()));
        arrays.put(STEP, array((double) step));
        arrays.put(MEMBERS, array(numbers(population)));
        for (Slot slot : population.space().slots(CHANGED)) {
            arrays.put(slot.name(), new SlotArray(population, slot));
        }
        notes.forEach((name, note) -> arrays.put(NOTE + name, array(note)));
        Npz.write(file, arrays);
    }

    /** The notes in the file, by name. */
    public Map<String, double[]> notes() throws IOException {
        Map<String, NpyArray> arrays = Npz.read(file, name -> name.equals(FORMAT) || name.startsWith(NOTE));
        requireVersion(arrays);
        Map<String, double[]> notes = new LinkedHashMap<>();
        arrays.forEach((name, array) -> notes.put(name.substring(NOTE.length()), array.values()));
        return notes;
    }

    /** The step at which its members stand. */
    public long step() throws IOException {
        return step(Npz.read(file, STEP::equals));
    }

    /**
     * Gives the members of {@code population} what they have in the file. Modified: population; not if the file does not fit.
     *
     * @return the step at which they stand
     * @throws RunFileException if it is no checkpoint, one of another training or of other members, or damaged
     */
    public long read(Population population) throws IOException {
        Map<String, NpyArray> arrays = Npz.read(file);
        requireVersion(arrays);
        requireSame(
                arrays,
                FINGERPRINT,
                letters(),
                "is the checkpoint of another configuration, other data or another engine");
        requireSame(arrays, MEMBERS, numbers(population), "has other members than " + population.memberSet());
        long step = step(arrays);
        List<Slot> slots = population.space().slots(CHANGED);
        Map<String, double[]> values = new LinkedHashMap<>();
        for (Slot slot : slots) {
            values.put(slot.name(), values(arrays, slot, population.members()));
        }
        arrays.keySet().removeIf(name -> name.startsWith(NOTE));
        if (!arrays.isEmpty()) {
            throw problem("has arrays that the training does not: " + String.join(", ", arrays.keySet()));
        }
        slots.forEach(slot -> set(population, slot, values.get(slot.name())));
        return step;
    }

    private void requireVersion(Map<String, NpyArray> arrays) throws RunFileException {
        requireSame(arrays, FORMAT, new double[] {VERSION}, "is no checkpoint that this version of Gradlab can read");
    }

    private void requireSame(Map<String, NpyArray> arrays, String name, double[] expected, String problem)
            throws RunFileException {
        if (!Arrays.equals(take(arrays, name).values(), expected)) {
            throw problem(problem);
        }
    }

    private long step(Map<String, NpyArray> arrays) throws RunFileException {
        double[] step = take(arrays, STEP).values();
        if (step.length != 1 || !(step[0] >= 0) || step[0] != Math.rint(step[0])) {
            throw problem("the array \"" + STEP + "\": expected a step, found " + Arrays.toString(step));
        }
        return (long) step[0];
    }

    private double[] values(Map<String, NpyArray> arrays, Slot slot, int members) throws RunFileException {
        NpyArray array = take(arrays, slot.name());
        int[] expected = {members, slot.rows(), slot.columns()};
        if (!Arrays.equals(array.shape(), expected)) {
            throw problem("the array \"" + slot.name() + "\": expected " + Arrays.toString(expected) + ", found "
                    + Arrays.toString(array.shape()));
        }
        return array.values();
    }

    private NpyArray take(Map<String, NpyArray> arrays, String name) throws RunFileException {
        if (!arrays.containsKey(name)) {
            throw problem(
                    name.equals(FORMAT)
                            ? "is not the checkpoint of a training: it has no \"" + name + "\""
                            : "has no array \"" + name + "\"");
        }
        return arrays.remove(name);
    }

    private RunFileException problem(String problem) {
        return new RunFileException(file, problem);
    }

    private double[] letters() {
        byte[] bytes = fingerprint.getBytes(StandardCharsets.UTF_8);
        double[] letters = new double[bytes.length];
        Arrays.setAll(letters, i -> bytes[i]);
        return letters;
    }

    private static double[] numbers(Population population) {
        return population.memberSet().numbers().asDoubleStream().toArray();
    }

    private static NpyArray array(double... values) {
        return new NpyArray(new int[] {values.length}, values);
    }

    private static void set(Population population, Slot slot, double[] values) {
        for (int m = 0; m < population.members(); m++) {
            population.set(slot.name(), m, Arrays.copyOfRange(values, m * slot.size(), (m + 1) * slot.size()));
        }
    }
}
