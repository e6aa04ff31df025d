package org.gradlab.state;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that a member has, by name. Slots of one role lie after each other in one row of numbers, so that an optimizer
 * works on one array however many layers there are.
 */
public final class StateSpace {

    private final List<Slot> slots;
    private final Map<String, Slot> byName = new HashMap<>();
    private final Map<String, Integer> offsets = new HashMap<>();
    private final Map<Role, Integer> sizes = new EnumMap<>(Role.class);

    /** A space of {@code slots} in this order, each with a name of its own. */
    public StateSpace(List<Slot> slots) {
        this.slots = List.copyOf(slots);
        for (Slot slot : slots) {
            if (byName.put(slot.name(), slot) != null) {
                throw new IllegalArgumentException("two parts of the state are called " + slot.name());
            }
            offsets.put(slot.name(), size(slot.role()));
            sizes.merge(slot.role(), slot.size(), Math::addExact);
        }
    }

    /** This space and {@code more}. */
    public StateSpace with(List<Slot> more) {
        return new StateSpace(Stream.concat(slots.stream(), more.stream()).toList());
    }

    /** All slots in order. */
    public List<Slot> slots() {
        return slots;
    }

    /** The slots of some roles in order. */
    public List<Slot> slots(Set<Role> roles) {
        return slots.stream().filter(slot -> roles.contains(slot.role())).toList();
    }

    /** The slots of one role in order. */
    public List<Slot> slots(Role role) {
        return slots(Set.of(role));
    }

    /** The parameters, trained and frozen, in order. */
    public List<Slot> parameters() {
        return slots(Set.of(Role.PARAMETER, Role.FROZEN));
    }

    /** The slot called {@code name}. */
    public Slot slot(String name) {
        Slot slot = byName.get(name);
        if (slot == null) {
            throw new IllegalArgumentException("no part of the state is called " + name + ", only " + names());
        }
        return slot;
    }

    /** Whether there is a slot called {@code name}. */
    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /** How many numbers a member has in all. */
    public int size() {
        int size = 0;
        for (int ofRole : sizes.values()) {
            size = Math.addExact(size, ofRole);
        }
        return size;
    }

    /** How many numbers a member has where steps are computed. */
    public int computedSize() {
        return size() - size(Role.CONTROL) - size(Role.BEST);
    }

    /** How many numbers a member has in the slots of {@code role}. */
    public int size(Role role) {
        return sizes.getOrDefault(role, 0);
    }

    /** How many numbers the parameters have, trained and frozen. */
    public int parameterCount() {
        return size(Role.PARAMETER) + size(Role.FROZEN);
    }

    /** Where a slot begins in the row of its role. */
    int offset(Slot slot) {
        return offsets.get(slot.name());
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        slots.forEach(slot -> names.add(slot.name()));
        return names;
    }
}
