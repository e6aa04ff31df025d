package org.gradlab.network;

import java.util.Map;
import java.util.Optional;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.state.BlockState;
import org.gradlab.state.Gradients;
import org.gradlab.state.Updates;

/**
 * What a layer needs to become a pass.
 *
 * @param below the pass whose output it is given
 * @param branches where skip connections leave the chain, by the number of the layer above
 * @param reachesBelow whether dL/d(output) of the pass below is wanted: not where nothing below is trained
 */
public record Binding(
        Block block,
        BlockState state,
        Optional<Learning> learning,
        Pass below,
        Map<Integer, Branch.BranchPass> branches,
        boolean reachesBelow) {

    /**
     * Where a pass that learns leaves what it found.
     *
     * @param statistics what is to be added to running statistics; empty where no layer has any
     * @param seed the run's, for what is drawn at every step
     */
    public record Learning(Gradients gradients, Optional<Updates> statistics, long seed) {}

    /** Where the skip connections leave that go around layer {@code number} first. */
    Branch.BranchPass branch(int number) {
        return branches.get(number);
    }

    /** What the layer is given, [members, batch, inputs]. */
    public Array input() {
        return below.output();
    }

    /** The rows of the pass. */
    public int rows() {
        return input().rows();
    }

    /** A new array with a row for every row of the pass, [members, batch, columns]. */
    public Array rowsOf(int columns) {
        return block.create(rows(), columns);
    }

    /** An array for dL/d(output) of the layer; the smallest possible one in a pass that never goes back. */
    public Array gradientOf(int columns) {
        return learning.isPresent() ? rowsOf(columns) : block.create(1, 1);
    }

    /** Where dL/d(name) goes; empty if {@code name} is not trained or the pass does not learn. */
    public Optional<Array> gradient(String name) {
        return learning.map(Learning::gradients)
                .filter(gradients -> gradients.arrays().containsKey(name))
                .map(gradients -> gradients.of(name));
    }

    /** Where dL/d(input) goes; empty if nothing below is trained or the pass does not learn. */
    public Optional<Array> inputGradient() {
        return Optional.of(below)
                .filter(pass -> learning.isPresent() && reachesBelow)
                .map(Pass::outputGradient);
    }
}
