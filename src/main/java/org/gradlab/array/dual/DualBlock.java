package org.gradlab.array.dual;

import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.Precision;

/**
 * Members whose arrays have tangents.
 *
 * @param block where values and tangents lie
 */
record DualBlock(Block block) implements Block {

    @Override
    public int members() {
        return block.members();
    }

    @Override
    public Precision precision() {
        return block.precision();
    }

    @Override
    public Array create(int rows, int columns) {
        return new DualArray(this, block.create(rows, columns), block.create(rows, columns));
    }
}
