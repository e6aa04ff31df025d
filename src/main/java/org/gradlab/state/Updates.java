package org.gradlab.state;

import java.util.Map;
import org.gradlab.array.Array;
import org.gradlab.array.Block;

/**
 * What is added to the parameters, or to the statistics, of a block of members. An optimizer's points downhill.
 *
 * @param flat all of them in one row, [members, 1, size]
 * @param arrays by the name of what they are added to, in its shape; windows onto {@code flat}
 */
public record Updates(Array flat, Map<String, Array> arrays) {

    /** Updates of zeros for everything of {@code role}, which has a slot. */
    public static Updates zeros(Block block, StateSpace space, Role role) {
        Array flat = block.create(1, space.size(role));
        return new Updates(flat, BlockState.windows(flat, space, space.slots(role)));
    }

    /** What is added to {@code name}, [members, rows, columns]. */
    public Array of(String name) {
        Array array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("nothing is added to " + name);
        }
        return array;
    }
}
