package org.gradlab.explain;

import java.util.List;

/** What is explained, block by block. */
public record Document(List<Block> blocks) {

    /** A list that is not to be modified. */
    public Document {
        blocks = List.copyOf(blocks);
    }
}
