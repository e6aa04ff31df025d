package org.gradlab.optimizer;

import org.gradlab.array.Array;
import org.gradlab.array.Binary;
import org.gradlab.array.Pairwise;
import org.gradlab.state.Hyperparameter;
import org.gradlab.state.Step;

/**
 * An exponential moving average from zero on, m = beta m + (1 - beta) x. After t numbers its weights add up to 1 - beta^t, so that m / (1 -
 * beta^t) is free of the bias towards zero (Kingma and Ba 2015, section 3).
 */
final class MovingAverage {

    /** 1 - beta^t for a beta and a t. */
    private static final Pairwise WEIGHT = (beta, t) -> weight(beta, (long) t);

    /** [members, 1, size]. */
    private final Array average;

    private final Hyperparameter betas;

    /** [members, 1, 1]. */
    private final Array beta;

    /** 1 - beta, [members, 1, 1]. */
    private final Array share;

    /** 1 - beta^t, [members, 1, 1]. */
    private final Array weight;

    private final Array one;

    MovingAverage(String name, Hyperparameter betas, UpdateBinding on) {
        this.average = on.state().get(name);
        this.betas = betas;
        this.beta = on.state().get(betas.name());
        this.share = on.number();
        this.weight = on.number();
        this.one = on.number();
        one.fill(1);
    }

    /** 1 - beta^t. */
    static double weight(double beta, long t) {
        return 1 - StrictMath.pow(beta, (double) t);
    }

    /** m, [members, 1, size]. */
    Array average() {
        return average;
    }

    /** Takes x, [members, 1, size], into the average. */
    void add(Array x) {
        share.combine(Binary.SUBTRACT, one, beta);
        average.combine(Binary.MULTIPLY, average, beta);
        average.addProduct(x, share);
    }

    /** into = m / (1 - beta^t), where t numbers have been added in as many steps. Modified: into. */
    void unbiased(Step step, Array into) {
        long t = step.number() + 1;
        if (betas.varies()) {
            weight.fill((double) t);
            weight.combine(WEIGHT, beta, weight);
        } else {
            weight.fill(weight(betas.values().get(0), t));
        }
        into.combine(Binary.DIVIDE, average, weight);
    }
}
