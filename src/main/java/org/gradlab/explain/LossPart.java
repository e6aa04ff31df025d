package org.gradlab.explain;

import org.gradlab.array.Pairwise;
import org.gradlab.loss.BinaryCrossEntropy;
import org.gradlab.loss.CategoricalCrossEntropy;
import org.gradlab.loss.Huber;
import org.gradlab.loss.Loss;

/** What a loss is a mean or a sum of, for every output of a row. */
final class LossPart {

    private LossPart() {}

    static Matrix terms(Loss loss, Matrix a, Matrix y) {
        return a.with(y, term(loss)::at);
    }

    private static Pairwise term(Loss loss) {
        if (loss instanceof Huber huber) {
            return huber.value();
        }
        if (loss instanceof BinaryCrossEntropy) {
            return (a, y) -> -times(y, Math.log(a)) - times(1 - y, Math.log1p(-a));
        }
        if (loss instanceof CategoricalCrossEntropy) {
            return (a, y) -> -times(y, Math.log(a));
        }
        return (a, y) -> (a - y) * (a - y);
    }

    /** Where a share is 0 its logarithm does not count, infinite as it may be. */
    private static double times(double share, double logarithm) {
        return share == 0 ? 0 : share * logarithm;
    }
}
