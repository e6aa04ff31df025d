package org.gradlab.array.lanes;

import java.util.Optional;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.DenseChain;
import org.gradlab.array.Precision;

/** Members in panels, with the loops that compute them and the room these work in. */
public final class LanesBlock implements Block {

    /** A matrix of zeros that fits every shape. */
    static final PanelLayout ZEROS = PanelLayout.constant(0);

    /** A matrix of ones that fits every shape. */
    static final PanelLayout ONES = PanelLayout.constant(1);

    private final int members;
    private final int panels;
    private final FunctionLoops functions;
    private final CombinationLoops combinations;
    private final SoftmaxLoops softmax;
    private final ReductionLoops reductions = new ReductionLoops();
    private final FiniteUpdate finiteUpdate = new FiniteUpdate();

    /** A block of {@code members}, at least one. */
    public LanesBlock(int members) {
        if (members < 1) {
            throw new IllegalArgumentException("a block needs at least one member, not " + members);
        }
        this.members = members;
        this.panels = Lanes.panels(members);
        Exponential exponential = new Exponential();
        Logarithm logarithm = new Logarithm();
        Softplus softplus = new Softplus(exponential);
        this.functions = new FunctionLoops(exponential, logarithm, softplus);
        this.combinations = new CombinationLoops(softplus);
        this.softmax = new SoftmaxLoops(exponential, logarithm);
    }

    @Override
    public int members() {
        return members;
    }

    @Override
    public Precision precision() {
        return Binary64.PRECISION;
    }

    @Override
    public Array create(int rows, int columns) {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException(
                    "an array needs at least one row and one column, not " + rows + " x " + columns);
        }
        return new LanesArray(this, PanelLayout.zeros(panels, rows, columns));
    }

    @Override
    public Optional<Runnable> kernel(DenseChain chain) {
        return Optional.of(new ChainKernel(this, chain));
    }

    int panels() {
        return panels;
    }

    /** How many lanes there are, with those that have no member. */
    int lanes() {
        return panels * Lanes.PANEL;
    }

    /** How many lanes of a panel are members. */
    int membersOf(int panel) {
        return Math.min(Lanes.PANEL, members - panel * Lanes.PANEL);
    }

    FunctionLoops functions() {
        return functions;
    }

    CombinationLoops combinations() {
        return combinations;
    }

    SoftmaxLoops softmax() {
        return softmax;
    }

    ReductionLoops reductions() {
        return reductions;
    }

    FiniteUpdate finiteUpdate() {
        return finiteUpdate;
    }
}
