package org.gradlab.array.nd4j;

import java.util.stream.Stream;
import org.gradlab.array.Array;
import org.gradlab.array.Block;

/** A block whose arrays are a list of ND4J matrices, one a member. */
record Nd4jBlock(int members) implements Block {

    Nd4jBlock {
        if (members < 1) {
            throw new IllegalArgumentException("a block has at least one member: " + members);
        }
    }

    @Override
    public Array create(int rows, int columns) {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException(
                    "an array needs at least one row and one column, not " + rows + " x " + columns);
        }
        return new Nd4jArray(
                this,
                Stream.generate(() -> Matrix.zeros(rows, columns))
                        .limit(members)
                        .toList());
    }
}
