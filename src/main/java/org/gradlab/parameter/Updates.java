package org.gradlab.parameter;

import java.util.Map;
import org.gradlab.array.Array;

/**
 * What the optimizer adds to every trainable parameter of a block of members. It points downhill.
 *
 * @param flat all of them in one row, [members, 1, trainable size]
 * @param arrays by the name of the parameter, in its shape; windows onto {@code flat}
 */
public record Updates(Array flat, Map<String, Array> arrays) {

    /** What is added to {@code name}, [members, rows, columns]. Only trainable parameters have one. */
    public Array of(String name) {
        Array array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("no trainable parameter is called " + name);
        }
        return array;
    }
}
