package org.gradlab.array.plain;

import org.gradlab.array.Array;
import org.gradlab.array.Block;

/** Members whose matrices lie one after the other. */
record PlainBlock(int members) implements Block {

    PlainBlock {
        if (members < 1) {
            throw new IllegalArgumentException("a block needs at least one member, not " + members);
        }
    }

    @Override
    public Array create(int rows, int columns) {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException(
                    "an array needs at least one row and one column, not " + rows + " x " + columns);
        }
        int size = Math.multiplyExact(rows, columns);
        return new PlainArray(
                this, new double[Math.multiplyExact(members, size)], PlainLayout.of(0, size, rows, columns));
    }
}
