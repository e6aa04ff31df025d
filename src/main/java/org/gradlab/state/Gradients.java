package org.gradlab.state;

import java.util.Map;
import org.gradlab.array.Array;
import org.gradlab.array.Block;

/**
 * The partial derivative of the loss for every trained parameter of a block of members. It points uphill.
 *
 * @param flat all of them in one row, [members, 1, size]
 * @param arrays by the name of the parameter, in its shape; windows onto {@code flat}
 */
public record Gradients(Array flat, Map<String, Array> arrays) {

    /** Gradients of zeros for every parameter of {@code space} that is trained. */
    public static Gradients zeros(Block block, StateSpace space) {
        Array flat = block.create(1, space.size(Role.PARAMETER));
        return new Gradients(flat, BlockState.windows(flat, space, space.slots(Role.PARAMETER)));
    }

    /** dL/d(name), [members, rows, columns]. Only trained parameters have one. */
    public Array of(String name) {
        Array array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("no trained parameter is called " + name);
        }
        return array;
    }
}
