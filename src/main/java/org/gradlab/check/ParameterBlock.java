package org.gradlab.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gradlab.state.Slot;

/**
 * A matrix of parameters and its place among all that are trained.
 *
 * @param slot its name, such as W2, and its shape
 * @param group what it belongs to: the number of its layer, or for a variable its own name
 * @param offset how many numbers lie before it
 */
public record ParameterBlock(Slot slot, String group, int offset) {

    /** The matrices of a network, each in the layer whose number ends its name. */
    static List<ParameterBlock> ofNetwork(List<Slot> slots) {
        return of(slots, name -> name.replaceFirst("^[^0-9]*", ""));
    }

    /** The variables of a function. */
    static List<ParameterBlock> ofFunction(List<Slot> slots) {
        return of(slots, UnaryOperator.identity());
    }

    private static List<ParameterBlock> of(List<Slot> slots, UnaryOperator<String> group) {
        List<ParameterBlock> blocks = new ArrayList<>();
        int offset = 0;
        for (Slot slot : slots) {
            blocks.add(new ParameterBlock(slot, group.apply(slot.name()), offset));
            offset += slot.size();
        }
        return blocks;
    }

    /** Where the next one begins. */
    public int end() {
        return offset + slot.size();
    }

    /** The name of one of all trained numbers, which lies in it: {@code W2[3,1]}, {@code b2[1]}, or of a variable its name. */
    public String name(int index) {
        int at = index - offset;
        if (slot.name().equals(group)) {
            return group;
        }
        return slot.name().startsWith("W")
                ? slot.name() + "[" + at / slot.columns() + "," + at % slot.columns() + "]"
                : slot.name() + "[" + at + "]";
    }
}
