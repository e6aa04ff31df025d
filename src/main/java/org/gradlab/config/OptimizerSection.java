package org.gradlab.config;

import java.util.List;
import java.util.function.Function;
import org.gradlab.binding.Bound;
import org.gradlab.binding.Key;
import org.gradlab.binding.ListOf;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.OneOrMore;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.Variant;
import org.gradlab.binding.Variants;

/** The keys under {@code optimizer}. */
final class OptimizerSection {

    private static final double STANDARD_MOMENTUM = 0.9;

    private OptimizerSection() {}

    static MappingType<OptimizerConfig> section() {
        Variants<OptimizerConfig, OptimizerConfig> method = Variants.withStandard(
                new Variants.Discriminator<>("name", OptimizerConfig::word, "how gradients become updates"),
                List.of(sgd(), momentum(), nesterov()),
                Function.identity());
        return new MappingType<>("optimizer", List.of(method), fields -> fields.get(method));
    }

    private static Variant<OptimizerConfig.Sgd> sgd() {
        Key<OptimizerConfig.Sgd, List<Double>> rate = learningRate();
        return new Variant<>(
                "sgd",
                OptimizerConfig.Sgd.class,
                new MappingType<>("sgd", List.of(rate), fields -> new OptimizerConfig.Sgd(fields.get(rate))));
    }

    private static Variant<OptimizerConfig.Momentum> momentum() {
        Key<OptimizerConfig.Momentum, List<Double>> rate = learningRate();
        Key<OptimizerConfig.Momentum, List<Double>> kept = momenta();
        return new Variant<>(
                "momentum",
                OptimizerConfig.Momentum.class,
                new MappingType<>(
                        "momentum",
                        List.of(rate, kept),
                        fields -> new OptimizerConfig.Momentum(fields.get(rate), fields.get(kept))));
    }

    private static Variant<OptimizerConfig.Nesterov> nesterov() {
        Key<OptimizerConfig.Nesterov, List<Double>> rate = learningRate();
        Key<OptimizerConfig.Nesterov, List<Double>> kept = momenta();
        return new Variant<>(
                "nesterov",
                OptimizerConfig.Nesterov.class,
                new MappingType<>(
                        "nesterov",
                        List.of(rate, kept),
                        fields -> new OptimizerConfig.Nesterov(fields.get(rate), fields.get(kept))));
    }

    private static <C extends OptimizerConfig> Key<C, List<Double>> learningRate() {
        return Key.required(
                "learningRate",
                oneOrMore(RealNumber.above(0)),
                OptimizerConfig::learningRates,
                "what a gradient is multiplied by");
    }

    private static <C extends OptimizerConfig> Key<C, List<Double>> momenta() {
        RealNumber fraction = new RealNumber(Bound.including(0), Bound.excluding(1));
        return Key.standard(
                "momentum",
                oneOrMore(fraction),
                List.of(STANDARD_MOMENTUM),
                OptimizerConfig::momenta,
                "fraction of the velocity kept each step");
    }

    private static OneOrMore<Double> oneOrMore(RealNumber number) {
        return new OneOrMore<>(new ListOf<>(number, "a list of such numbers"));
    }
}
