package org.gradlab.state;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.gradlab.array.Array;
import org.gradlab.array.NdArrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The state of all members of a run, between two record steps, in plain memory. ND4J arrays whose axis 0 is the member are made of
 * it on request. Threads that work on different members may use it at the same time.
 */
public final class Population {

    /** What a best state consists of. */
    private static final List<Role> LEARNT =
            Stream.of(Role.values()).filter(Role::isLearnt).toList();

    private final StateSpace space;
    private final MemberSet memberSet;
    private final int members;
    private final Map<Role, MemberNumbers> numbers = new EnumMap<>(Role.class);

    /** Members that follow each other, whose numbers are all zero. */
    public Population(StateSpace space, long firstMember, int members) {
        this(space, MemberSet.range(firstMember, members));
    }

    /** Members whose numbers are all zero. */
    public Population(StateSpace space, MemberSet memberSet) {
        this.space = space;
        this.memberSet = memberSet;
        this.members = memberSet.size();
        for (Role role : Role.values()) {
            numbers.put(role, new MemberNumbers(members, space.size(role)));
        }
    }

    /** What every member has. */
    public StateSpace space() {
        return space;
    }

    /** Which members of the run they are; everything else counts them from 0, by their position here. */
    public MemberSet memberSet() {
        return memberSet;
    }

    /** How many members there are. */
    public int members() {
        return members;
    }

    /** A copy of a member's matrix in row-major order; members are counted from 0 in this population. */
    public double[] get(String name, int member) {
        Slot slot = space.slot(name);
        double[] values = new double[slot.size()];
        numbers.get(slot.role()).read(member, space.offset(slot), values, 0, values.length);
        return values;
    }

    /** Replaces a member's matrix, in row-major order. Modified: this. */
    public void set(String name, int member, double... values) {
        Slot slot = space.slot(name);
        if (values.length != slot.size()) {
            throw new IllegalArgumentException(
                    "expected " + slot.size() + " numbers for " + name + ", found " + values.length);
        }
        numbers.get(slot.role()).write(member, space.offset(slot), values, 0, values.length);
    }

    /** Gives every member the same matrix, in row-major order. Modified: this. */
    public void setAll(String name, double... values) {
        for (int member = 0; member < members; member++) {
            set(name, member, values);
        }
    }

    /** The number of every member in a slot of one number; a copy. */
    public double[] perMember(String name) {
        requireNumber(name);
        double[] values = new double[members];
        IntToDoubleFunction numbers = numbers(name);
        for (int member = 0; member < members; member++) {
            values[member] = numbers.applyAsDouble(member);
        }
        return values;
    }

    /** The number of a member in a slot of one number. */
    public double number(String name, int member) {
        return numbers(name).applyAsDouble(member);
    }

    /** The numbers of members in a slot of one number, which is looked up once for all of them. */
    public IntToDoubleFunction numbers(String name) {
        Slot slot = space.slot(name);
        MemberNumbers ofRole = numbers.get(slot.role());
        int offset = space.offset(slot);
        return member -> ofRole.chunk(member)[ofRole.position(member) + offset];
    }

    /** The matrices of all members as an ND4J array, [members, rows, columns] in 'c' order; a copy. */
    public INDArray array(String name) {
        Slot slot = space.slot(name);
        double[] values = new double[Math.multiplyExact(members, slot.size())];
        for (int member = 0; member < members; member++) {
            numbers.get(slot.role()).read(member, space.offset(slot), values, member * slot.size(), slot.size());
        }
        return NdArrays.of(values, members, slot.rows(), slot.columns());
    }

    /** Replaces the number of a member in a slot of one number. Modified: this. */
    public void setNumber(String name, int member, double value) {
        Slot slot = space.slot(name);
        MemberNumbers ofRole = numbers.get(slot.role());
        ofRole.chunk(member)[ofRole.position(member) + space.offset(slot)] = value;
    }

    /** Takes over all that some of these members have in {@code part}, a population of nobody else. Modified: this. */
    public void take(Population part) {
        int first = Math.toIntExact(part.memberSet.number(0) - memberSet.number(0));
        numbers.forEach((role, all) -> {
            for (int member = 0; member < part.members; member++) {
                all.take(first + member, part.numbers.get(role), member);
            }
        });
    }

    /** Takes over a member's parameters and statistics as its best. Modified: this. */
    public void keepAsBest(int member) {
        int at = 0;
        for (Role role : LEARNT) {
            at += numbers.get(role).copy(member, 0, numbers.get(Role.BEST), at, space.size(role));
        }
    }

    /** Puts a member back to its best parameters and statistics. Modified: this. */
    public void restoreBest(int member) {
        int at = 0;
        for (Role role : LEARNT) {
            at += numbers.get(Role.BEST).copy(member, at, numbers.get(role), 0, space.size(role));
        }
    }

    /** Copies the numbers of some members into the row of a role. Modified: row. */
    void load(Role role, int[] positions, Array row) {
        MemberNumbers ofRole = numbers.get(role);
        int first = positions[0];
        if (isOneArray(ofRole, positions)) {
            row.load(ofRole.chunk(first), ofRole.position(first));
            return;
        }
        double[] copy = new double[positions.length * ofRole.size()];
        for (int m = 0; m < positions.length; m++) {
            ofRole.read(positions[m], 0, copy, m * ofRole.size(), ofRole.size());
        }
        row.load(copy, 0);
    }

    /**
     * Takes the numbers of some members back from the row of a role. Modified: this.
     *
     * @param kept [members] whether each of them is to be taken back
     */
    void store(Role role, int[] positions, boolean[] kept, Array row) {
        MemberNumbers ofRole = numbers.get(role);
        int first = positions[0];
        if (areAll(kept) && isOneArray(ofRole, positions)) {
            row.store(ofRole.chunk(first), ofRole.position(first));
            return;
        }
        double[] copy = row.toDoubles();
        for (int m = 0; m < positions.length; m++) {
            if (kept[m]) {
                ofRole.write(positions[m], 0, copy, m * ofRole.size(), ofRole.size());
            }
        }
    }

    /** Whether the members follow each other in one array, so that no copy is needed. */
    private static boolean isOneArray(MemberNumbers ofRole, int[] positions) {
        int first = positions[0];
        return positions[positions.length - 1] - first == positions.length - 1
                && ofRole.isContiguous(first, positions.length);
    }

    private static boolean areAll(boolean[] flags) {
        for (boolean flag : flags) {
            if (!flag) {
                return false;
            }
        }
        return true;
    }

    private void requireNumber(String name) {
        if (space.slot(name).size() != 1) {
            throw new IllegalArgumentException(name + " is not one number, but " + space.slot(name));
        }
    }

    @Override
    public String toString() {
        return "members " + memberSet + " with " + Arrays.toString(space.slots().toArray());
    }
}
