package org.gradlab.array.features;

import java.util.Optional;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.DenseChain;

/** Members one after the other, with the loops that compute them and the room these work in. */
final class FeaturesBlock implements Block {

    private final int members;
    private final FunctionLoops functions = new FunctionLoops();
    private final PairLoops pairs = new PairLoops();
    private final Products products = new Products();
    private final ReductionLoops reductions = new ReductionLoops();
    private final SoftmaxLoops softmax = new SoftmaxLoops(functions, reductions);
    private final Counts counts = new Counts();
    private final FiniteUpdate finiteUpdate = new FiniteUpdate();

    FeaturesBlock(int members) {
        if (members < 1) {
            throw new IllegalArgumentException("a block needs at least one member, not " + members);
        }
        this.members = members;
    }

    @Override
    public int members() {
        return members;
    }

    @Override
    public Array create(int rows, int columns) {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException(
                    "an array needs at least one row and one column, not " + rows + " x " + columns);
        }
        return new FeaturesArray(this, Layout.zeros(members, rows, columns));
    }

    @Override
    public Optional<Runnable> kernel(DenseChain chain) {
        return ChainKernel.of(this, chain);
    }

    FunctionLoops functions() {
        return functions;
    }

    PairLoops pairs() {
        return pairs;
    }

    Products products() {
        return products;
    }

    ReductionLoops reductions() {
        return reductions;
    }

    SoftmaxLoops softmax() {
        return softmax;
    }

    Counts counts() {
        return counts;
    }

    FiniteUpdate finiteUpdate() {
        return finiteUpdate;
    }
}
