package org.gradlab.parameter;

import java.util.Map;
import org.gradlab.array.Array;

/**
 * The parameters of a block of members.
 *
 * @param flat the trainable ones in one row, [members, 1, trainable size]
 * @param arrays every parameter by its name, trainable or frozen; those of {@code flat} are windows onto it
 */
public record Parameters(ParameterSpace space, Array flat, Map<String, Array> arrays) {

    /** The parameter called {@code name}, [members, rows, columns]. */
    public Array get(String name) {
        Array array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("no parameter is called " + name);
        }
        return array;
    }

    /**
     * Adds the updates of every active member that stays finite with them. Modified: this, {@code active}.
     *
     * @param active [members, 1, 1], 1 or 0; set to 0 for a member that an update would make non-finite
     * @return whether every member that was active still is
     */
    public boolean add(Updates updates, Array active) {
        return flat.addFinite(updates.flat(), active);
    }
}
