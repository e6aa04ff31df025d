package org.gradlab.state;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.gradlab.array.Array;
import org.gradlab.array.NdArrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The state of all members of a run, between two record steps, in plain memory. ND4J arrays whose axis 0 is the member are made of
 * it on request. Threads that work on different members may use it at the same time.
 */
public final class Population {

    private final StateSpace space;
    private final long firstMember;
    private final int members;
    private final Map<Role, MemberNumbers> numbers = new EnumMap<>(Role.class);

    /**
     * A population whose numbers are all zero.
     *
     * @param firstMember the number that the run gives the first member: random streams depend on it
     */
    public Population(StateSpace space, long firstMember, int members) {
        if (members < 1) {
            throw new IllegalArgumentException("expected at least one member, found " + members);
        }
        this.space = space;
        this.firstMember = firstMember;
        this.members = members;
        for (Role role : Role.values()) {
            numbers.put(role, new MemberNumbers(members, space.size(role)));
        }
    }

    /** What every member has. */
    public StateSpace space() {
        return space;
    }

    /** The number that the run gives the first member. */
    public long firstMember() {
        return firstMember;
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
        for (int member = 0; member < members; member++) {
            values[member] = number(name, member);
        }
        return values;
    }

    /** The number of a member in a slot of one number. */
    public double number(String name, int member) {
        Slot slot = space.slot(name);
        MemberNumbers ofRole = numbers.get(slot.role());
        return ofRole.chunk(member)[ofRole.position(member) + space.offset(slot)];
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

    /** Copies the numbers of consecutive members into the row of a role. Modified: row. */
    void load(Role role, int first, Array row) {
        MemberNumbers ofRole = numbers.get(role);
        if (ofRole.isContiguous(first, row.members())) {
            row.load(ofRole.chunk(first), ofRole.position(first));
            return;
        }
        double[] copy = new double[row.members() * ofRole.size()];
        for (int m = 0; m < row.members(); m++) {
            ofRole.read(first + m, 0, copy, m * ofRole.size(), ofRole.size());
        }
        row.load(copy, 0);
    }

    /** Takes the numbers of consecutive members back from the row of a role. Modified: this. */
    void store(Role role, int first, Array row) {
        MemberNumbers ofRole = numbers.get(role);
        if (ofRole.isContiguous(first, row.members())) {
            row.store(ofRole.chunk(first), ofRole.position(first));
            return;
        }
        double[] copy = row.toDoubles();
        for (int m = 0; m < row.members(); m++) {
            ofRole.write(first + m, 0, copy, m * ofRole.size(), ofRole.size());
        }
    }

    private void requireNumber(String name) {
        if (space.slot(name).size() != 1) {
            throw new IllegalArgumentException(name + " is not one number, but " + space.slot(name));
        }
    }

    @Override
    public String toString() {
        return members + " members from " + firstMember + " on, with "
                + Arrays.toString(space.slots().toArray());
    }
}
