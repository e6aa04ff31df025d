package org.gradlab.optimizer;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.array.Array;
import org.gradlab.array.Binary;
import org.gradlab.array.Reduction;
import org.gradlab.array.Unary;
import org.gradlab.state.Role;
import org.gradlab.state.Step;

/** An optimizer at work for a block of members. */
public final class OptimizerPass implements UpdatePass {

    private final RatePass rates;
    private final List<UpdatePass> passes = new ArrayList<>();

    OptimizerPass(Optimizer optimizer, RatePass rates, UpdateBinding on) {
        this.rates = rates;
        UpdateBinding followed = followed(optimizer, on);
        passes.add(optimizer.rule().bind(followed));
        if (!optimizer.weightDecay().isEmpty()) {
            passes.add(decay(on));
        }
    }

    /** The binding of the rule: to the gradient itself, or to a copy that is clipped and has the gradient of L2 in it. */
    private UpdateBinding followed(Optimizer optimizer, UpdateBinding on) {
        if (optimizer.clipNorm().isEmpty() && optimizer.l2().isEmpty()) {
            return on;
        }
        Array direction = on.scratch();
        passes.add(step -> direction.apply(Unary.IDENTITY, on.gradient()));
        if (!optimizer.clipNorm().isEmpty()) {
            passes.add(clipping(on, direction));
        }
        if (!optimizer.l2().isEmpty()) {
            Array l2 = on.state().get(Optimizer.L2);
            passes.add(step -> direction.addProduct(on.state().row(Role.PARAMETER), l2));
        }
        return new UpdateBinding(on.block(), on.state(), direction, on.descent(), on.update());
    }

    /** direction = direction min(1, clipNorm / norm of direction). */
    private static UpdatePass clipping(UpdateBinding on, Array direction) {
        Array most = on.state().get(Optimizer.CLIP_NORM);
        Array factor = on.number();
        Array one = on.number();
        one.fill(1);
        return step -> {
            factor.reduce(Reduction.SUM_OF_SQUARES, direction);
            factor.apply(Unary.SQRT, factor);
            factor.combine(Binary.DIVIDE, most, factor);
            factor.combine(Binary.MIN, factor, one);
            direction.combine(Binary.MULTIPLY, direction, factor);
        };
    }

    /** u = u - rate weightDecay w. */
    private static UpdatePass decay(UpdateBinding on) {
        Array share = on.state().get(Optimizer.WEIGHT_DECAY);
        Array negative = on.block().create(1, on.descent().columns());
        return step -> {
            negative.combine(Binary.MULTIPLY, share, on.descent());
            on.update().addProduct(on.state().row(Role.PARAMETER), negative);
        };
    }

    /** To be called when other members have been loaded. */
    public void loaded() {
        rates.loaded();
    }

    @Override
    public void update(Step step) {
        rates.begin(step);
        for (int i = 0; i < passes.size(); i++) {
            passes.get(i).update(step);
        }
    }

    /**
     * Adds the update of a step to the parameters right away, where that is faster and all members are active and stay finite. Modified: parameters.
     *
     * @return whether it was done; if not, the step is still to be made
     */
    public boolean descend(Step step, Array parameters, Array active) {
        rates.begin(step);
        return passes.size() == 1 && passes.get(0).descend(parameters, active);
    }
}
