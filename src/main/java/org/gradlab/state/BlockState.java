package org.gradlab.state;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gradlab.array.Array;
import org.gradlab.array.Block;

/**
 * The state of a block of members in the memory of an engine: one row of numbers for every role that steps compute with, and a window
 * for every slot. What is loaded, computed with and stored is the same for everything that is declared.
 */
public final class BlockState {

    private final StateSpace space;
    private final Map<Role, Array> rows = new EnumMap<>(Role.class);
    private final Map<String, Array> arrays = new HashMap<>();
    private final long[] members;

    /** A state of zeros for {@code block}. */
    public BlockState(Block block, StateSpace space) {
        this.space = space;
        this.members = new long[block.members()];
        for (Role role : Role.values()) {
            if (role.isComputedWith() && space.size(role) > 0) {
                Array row = block.create(1, space.size(role));
                rows.put(role, row);
                arrays.putAll(windows(row, space, space.slots(role)));
            }
        }
        for (int m = 0; m < members.length; m++) {
            members[m] = m;
        }
    }

    /** What every member has. */
    public StateSpace space() {
        return space;
    }

    /** The matrices called {@code name}, [members, rows, columns]. */
    public Array get(String name) {
        Array array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("no part of the state is called " + name);
        }
        return array;
    }

    /** All numbers of a role in one row, [members, 1, size]; the role must have a slot. */
    public Array row(Role role) {
        Array row = rows.get(role);
        if (row == null) {
            throw new IllegalArgumentException("no part of the state is a " + role);
        }
        return row;
    }

    /** The numbers that the run gives the members of the block: random streams depend on them. Not to be modified. */
    public long[] members() {
        return members;
    }

    /** Takes over the members of a population from {@code first} on. Modified: this. */
    public void load(Population population, int first) {
        load(population, IntStream.range(first, first + members.length).toArray());
    }

    /** Takes over the members at some positions of a population. Modified: this. */
    public void load(Population population, int[] positions) {
        rows.forEach((role, row) -> population.load(role, positions, row));
        Arrays.setAll(members, m -> population.memberSet().number(positions[m]));
    }

    /** Takes over the parameters and statistics alone. Modified: this. */
    public void loadLearnt(Population population, int[] positions) {
        rows.forEach((role, row) -> {
            if (role.isLearnt()) {
                population.load(role, positions, row);
            }
        });
    }

    /**
     * Gives back what steps change. Modified: the population.
     *
     * @param positions those that were loaded
     * @param kept [members] whether each of them is to be given back
     */
    public void store(Population population, int[] positions, boolean[] kept) {
        rows.forEach((role, row) -> {
            if (role.isChangedBySteps()) {
                population.store(role, positions, kept, row);
            }
        });
    }

    static Map<String, Array> windows(Array row, StateSpace space, List<Slot> slots) {
        Map<String, Array> windows = new HashMap<>();
        for (Slot slot : slots) {
            windows.put(slot.name(), row.window(space.offset(slot), slot.rows(), slot.columns()));
        }
        return windows;
    }
}
