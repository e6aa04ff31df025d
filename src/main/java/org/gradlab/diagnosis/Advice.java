package org.gradlab.diagnosis;

import java.util.Optional;
import org.gradlab.text.Numbers;

/** The line of a config that is worth trying. The doctor measures what it is worth. */
public final class Advice {

    private static final double TOO_LARGE_BY = 3;
    private static final double FAR_TOO_LARGE_BY = 10;
    private static final String RECTIFIER = "relu";

    private Advice() {}

    /** What to try against a verdict, such as {@code optimizer.learningRate: 0.05}; empty where there is nothing to change. */
    public static Optional<String> against(Verdict verdict, TrainingFacts facts) {
        return switch (verdict.finding()) {
            case LEARNED_NOTHING, PLATEAU -> Optional.of("gradlab doctor, which measures what helps");
            case SYMMETRIC_UNITS, IDENTICAL_RESTARTS -> Optional.of("model.initializer: " + initializer(facts));
            case UNSCALED_INPUTS -> Optional.of("data.scale: standard");
            case BORN_DEAD -> Optional.of("activation: leakyRelu in the hidden layers");
            case SATURATED -> Optional.of("model.initializer: " + initializer(facts));
            case VANISHING -> Optional.of(againstVanishing(verdict, facts));
            case EXPLODING -> Optional.of("model.initializer: " + initializer(facts) + ", or optimizer.clipNorm: 1");
            case UPDATE_TOO_SMALL -> Optional.of(rate(verdict, 1 / factor(verdict)));
            case DEAD_UNITS -> Optional.of("activation: leakyRelu in the hidden layers, or a lower learningRate");
            case DIVERGED, UPDATE_TOO_LARGE, CHAOTIC -> Optional.of(rate(verdict, FAR_TOO_LARGE_BY));
            case OSCILLATION, UNSTABLE_RATE -> Optional.of(rate(verdict, TOO_LARGE_BY));
            case OVERFITTING -> Optional.of("optimizer.l2: 0.001, or fewer steps");
            case REACHED_TARGET, CONVERGED, MINI_BATCH_NOISE, HEALTHY -> Optional.empty();
        };
    }

    private static double factor(Verdict verdict) {
        return Math.pow(
                10, Math.rint(Thresholds.RIGHT_UPDATE - verdict.numbers().get("updateRatio")));
    }

    private static String rate(Verdict verdict, double over) {
        return "optimizer.learningRate: " + Numbers.rough(verdict.numbers().get("learningRate") / over);
    }

    /** Where the slopes lose more than the weights, another function; otherwise larger weights. */
    private static String againstVanishing(Verdict verdict, TrainingFacts facts) {
        double weights = verdict.numbers().get("gainOfWeights");
        double slopes = verdict.numbers().get("gainOfSlopes");
        if (weights <= slopes) {
            return "model.initializer: " + initializer(facts);
        }
        String other = hidden(facts).equals("sigmoid") ? "tanh" : RECTIFIER;
        return "activation: " + other + " in the hidden layers";
    }

    private static String initializer(TrainingFacts facts) {
        return switch (hidden(facts)) {
            case RECTIFIER, "leakyRelu", "elu", "gelu", "silu", "softplus" -> "heNormal";
            default -> "glorotUniform";
        };
    }

    private static String hidden(TrainingFacts facts) {
        return facts.layer(1).activation();
    }
}
