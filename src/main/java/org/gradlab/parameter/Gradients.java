package org.gradlab.parameter;

import java.util.Map;
import org.gradlab.array.Array;

/**
 * The partial derivative of the loss for every trainable parameter of a block of members. It points uphill.
 *
 * @param flat all of them in one row, [members, 1, trainable size]
 * @param arrays by the name of the parameter, in its shape; windows onto {@code flat}
 */
public record Gradients(Array flat, Map<String, Array> arrays) {

    /** dL/d(name), [members, rows, columns]. Only trainable parameters have one. */
    public Array of(String name) {
        Array array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("no trainable parameter is called " + name);
        }
        return array;
    }
}
