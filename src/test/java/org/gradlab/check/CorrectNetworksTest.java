package org.gradlab.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradlab.array.plain.PlainEngine;
import org.gradlab.difference.Verdict.Agrees;
import org.junit.jupiter.api.Test;

/** The gradient of a correct network is never called wrong, and nearly always right. */
class CorrectNetworksTest {

    /** How many; the profile fuzz takes a thousand. */
    private static final int NETWORKS = Integer.getInteger("gradlab.check.networks", 150);

    /** Another one makes other networks. */
    private static final long SEED = 1_000_000L * Integer.getInteger("gradlab.check.seed", 0);

    /** The share of derivatives that rounding or a kink may hide: they are nearly all in saturated networks, one in four. */
    private static final double MOST_UNTOLD = 0.06;

    @Test
    void noCorrectNetworkIsCalledWrongAndFewDerivativesStayUntold() {
        int told = 0;
        int all = 0;
        for (long seed = SEED + 1; seed <= SEED + NETWORKS; seed++) {
            RandomNetwork network = new RandomNetwork(seed);
            GradientCheck check = GradientCheck.of(network.loss(new PlainEngine()), 1000);
            assertThat(check.isWrong())
                    .as("seed %d: %s, %s, %s", seed, network, check.wrong(), check.orders())
                    .isFalse();
            all += check.derivatives().size();
            told += (int) check.derivatives().stream()
                    .filter(derivative -> derivative.verdict() instanceof Agrees)
                    .count();
        }
        assertThat((double) told / all).as("told of " + all).isGreaterThan(1 - MOST_UNTOLD);
    }

    @Test
    void noCorrectNetworkIsCalledWrongAlongRandomDirections() {
        for (long seed = SEED + 1; seed <= SEED + NETWORKS / 3; seed++) {
            RandomNetwork network = new RandomNetwork(seed);
            GradientCheck check = GradientCheck.of(network.loss(new PlainEngine()), 0);
            assertThat(check.isOfEveryElement()).isFalse();
            assertThat(check.isWrong())
                    .as("seed %d: %s, %s", seed, network, check.wrong())
                    .isFalse();
        }
    }
}
