package org.gradlab.network;

import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;

/** The slopes of activations in arithmetic of 60 digits: the yardstick for the engines. */
public final class ExactSlope {

    private static final DfpField FIELD = new DfpField(60);
    private static final Dfp ONE = FIELD.getOne();

    /** Terms of a continued fraction that has settled to 60 digits from {@link #FAR} on. */
    private static final int TERMS = 600;

    private static final double FAR = 4;

    /** Terms of a series that no longer change any digit of a sum of a half and more. */
    private static final double NOTHING = 1e-62;

    /** Beyond it the density of the normal distribution is below the smallest double. */
    private static final double FARTHEST = 50;

    private ExactSlope() {}

    /** f'(z). */
    static Dfp of(ElementwiseActivation activation, double at) {
        Dfp z = FIELD.newDfp(at);
        if (activation instanceof Sigmoid) {
            return sigmoid(at).multiply(sigmoid(-at));
        }
        if (activation instanceof Tanh) {
            Dfp inverse = z.exp().add(z.negate().exp()).divide(2).reciprocal();
            return inverse.multiply(inverse);
        }
        if (activation instanceof Softplus) {
            return sigmoid(at);
        }
        if (activation instanceof Silu) {
            return sigmoid(at).multiply(ONE.add(z.multiply(sigmoid(-at))));
        }
        if (activation instanceof Gelu) {
            return distribution(z).add(z.multiply(density(z)));
        }
        double below = activation instanceof LeakyRelu leaky ? leaky.leak().get(0) : 0;
        return at > 0 || activation instanceof Identity
                ? ONE
                : activation instanceof Elu elu
                        ? z.exp().multiply(FIELD.newDfp(elu.alpha().get(0)))
                        : FIELD.newDfp(below);
    }

    /** 1 / (1 + e^-z). */
    public static Dfp sigmoid(double at) {
        return FIELD.newDfp(-at).exp().add(ONE).reciprocal();
    }

    /** e^z of the difference of two numbers, as a softmax has it. */
    public static Dfp expOfDifference(double z, double of) {
        return FIELD.newDfp(z).subtract(FIELD.newDfp(of)).exp();
    }

    private static Dfp density(Dfp z) {
        return Math.abs(z.getReal()) > FARTHEST
                ? FIELD.getZero()
                : z.multiply(z)
                        .negate()
                        .divide(2)
                        .exp()
                        .divide(FIELD.getPi().multiply(2).sqrt());
    }

    /** Phi, by its series about 0 or, far out, Laplace's continued fraction x + 1/(x + 2/(x + 3/...)) of the tail. */
    private static Dfp distribution(Dfp z) {
        double at = z.getReal();
        if (Math.abs(at) < FAR) {
            Dfp term = z;
            Dfp sum = z;
            for (int k = 3; Math.abs(term.getReal()) > NOTHING; k += 2) {
                term = term.multiply(z).multiply(z).divide(k);
                sum = sum.add(term);
            }
            return sum.multiply(density(z)).add(ONE.divide(2));
        }
        Dfp x = FIELD.newDfp(Math.abs(at));
        Dfp fraction = x;
        for (int k = TERMS; k >= 1; k--) {
            fraction = x.add(FIELD.newDfp(k).divide(fraction));
        }
        Dfp tail = density(z).divide(fraction);
        return at < 0 ? tail : ONE.subtract(tail);
    }
}
