package org.gradlab.config;

import java.util.List;
import java.util.function.Function;
import org.gradlab.config.binding.Bound;
import org.gradlab.config.binding.Key;
import org.gradlab.config.binding.RealNumber;
import org.gradlab.config.binding.Section;
import org.gradlab.config.binding.Variant;
import org.gradlab.config.binding.Variants;

/** The keys under {@code optimizer}. */
final class OptimizerSection {

    private static final double STANDARD_MOMENTUM = 0.9;

    private OptimizerSection() {}

    static Section<OptimizerConfig> section() {
        Variants<OptimizerConfig, OptimizerConfig> method = Variants.withStandard(
                new Variants.Discriminator<>("name", OptimizerConfig::word, "how gradients become updates"),
                List.of(sgd(), momentum(), nesterov()),
                Function.identity());
        return new Section<>("optimizer", List.of(method), fields -> fields.get(method));
    }

    private static Variant<OptimizerConfig.Sgd> sgd() {
        Key<OptimizerConfig.Sgd, Double> rate = learningRate();
        return new Variant<>(
                "sgd",
                OptimizerConfig.Sgd.class,
                new Section<>("sgd", List.of(rate), fields -> new OptimizerConfig.Sgd(fields.get(rate))));
    }

    private static Variant<OptimizerConfig.Momentum> momentum() {
        Key<OptimizerConfig.Momentum, Double> rate = learningRate();
        Key<OptimizerConfig.Momentum, Double> kept = kept(OptimizerConfig.Momentum::momentum);
        return new Variant<>(
                "momentum",
                OptimizerConfig.Momentum.class,
                new Section<>(
                        "momentum",
                        List.of(rate, kept),
                        fields -> new OptimizerConfig.Momentum(fields.get(rate), fields.get(kept))));
    }

    private static Variant<OptimizerConfig.Nesterov> nesterov() {
        Key<OptimizerConfig.Nesterov, Double> rate = learningRate();
        Key<OptimizerConfig.Nesterov, Double> kept = kept(OptimizerConfig.Nesterov::momentum);
        return new Variant<>(
                "nesterov",
                OptimizerConfig.Nesterov.class,
                new Section<>(
                        "nesterov",
                        List.of(rate, kept),
                        fields -> new OptimizerConfig.Nesterov(fields.get(rate), fields.get(kept))));
    }

    private static <C extends OptimizerConfig> Key<C, Double> learningRate() {
        return Key.required(
                "learningRate", RealNumber.above(0), OptimizerConfig::learningRate, "what a gradient is multiplied by");
    }

    private static <C extends OptimizerConfig> Key<C, Double> kept(Function<C, Double> getter) {
        RealNumber fraction = new RealNumber(Bound.including(0), Bound.excluding(1));
        return Key.standard("momentum", fraction, STANDARD_MOMENTUM, getter, "fraction of the velocity kept each step");
    }
}
