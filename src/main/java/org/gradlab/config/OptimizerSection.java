package org.gradlab.config;

import java.util.List;
import java.util.function.Function;
import org.gradlab.binding.Bound;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.OneOrMore;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.Variant;
import org.gradlab.binding.Variants;

/** The keys under {@code optimizer}. */
final class OptimizerSection {

    private static final double STANDARD_MOMENTUM = 0.9;

    static final MappingType<OptimizerConfig> SECTION = new MappingType<>(
            "optimizer",
            Keys.of(
                    Variants.withStandard(
                            "name",
                            "how gradients become updates",
                            List.of(
                                    Variant.of(
                                            "sgd",
                                            OptimizerConfig.Sgd.class,
                                            Keys.of(learningRate(), OptimizerConfig.Sgd::new)),
                                    Variant.of(
                                            "momentum",
                                            OptimizerConfig.Momentum.class,
                                            Keys.of(learningRate(), momentum(), OptimizerConfig.Momentum::new)),
                                    Variant.of(
                                            "nesterov",
                                            OptimizerConfig.Nesterov.class,
                                            Keys.of(learningRate(), momentum(), OptimizerConfig.Nesterov::new))),
                            Function.identity()),
                    Function.identity()));

    private OptimizerSection() {}

    private static <C extends OptimizerConfig> Key<C, List<Double>> learningRate() {
        return Key.required(
                "learningRate",
                OneOrMore.of(RealNumber.above(0)),
                OptimizerConfig::learningRates,
                "what a gradient is multiplied by");
    }

    private static <C extends OptimizerConfig> Key<C, List<Double>> momentum() {
        return Key.standard(
                "momentum",
                OneOrMore.of(new RealNumber(Bound.including(0), Bound.excluding(1))),
                List.of(STANDARD_MOMENTUM),
                OptimizerConfig::momenta,
                "fraction of the velocity kept each step");
    }
}
