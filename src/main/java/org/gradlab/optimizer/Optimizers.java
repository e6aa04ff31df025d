package org.gradlab.optimizer;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.OneOrMore;
import org.gradlab.binding.Part;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.Variant;
import org.gradlab.binding.Variants;

/** Every optimizer there is: a rule, chosen by its name in a config, and what goes with any rule. */
public final class Optimizers {

    private static final MappingType<LearningRate> LEARNING_RATE = new MappingType<>(
            "optimizer",
            Keys.of(
                    Key.required(
                            "learningRate",
                            OneOrMore.of(RealNumber.above(0)),
                            LearningRate::rates,
                            "what a gradient is multiplied by"),
                    Key.implied(
                            "schedule",
                            Schedules.TYPE,
                            new ConstantSchedule(),
                            "constant",
                            LearningRate::schedule,
                            "how the learning rate changes over the steps"),
                    Key.implied(
                            "warmup",
                            RuleKeys.steps(),
                            List.of(),
                            "none",
                            LearningRate::warmup,
                            "steps over which the learning rate grows from 0"),
                    LearningRate::new));

    /** The keys under {@code optimizer}. */
    public static final MappingType<Optimizer> SECTION = new MappingType<>(
            "optimizer",
            Keys.of(
                    Variants.withStandard("name", "how gradients become updates", optimizers(), Function.identity()),
                    Function.identity()));

    private Optimizers() {}

    private static List<Variant<? extends Optimizer>> optimizers() {
        return Stream.<Variant<? extends UpdateRule>>of(
                        Sgd.DECLARATION,
                        Momentum.DECLARATION,
                        Nesterov.DECLARATION,
                        Adam.DECLARATION,
                        AdamW.DECLARATION,
                        RmsProp.DECLARATION,
                        AdaGrad.DECLARATION)
                .<Variant<? extends Optimizer>>map(Optimizers::optimizer)
                .toList();
    }

    @SuppressWarnings("unchecked") // a rule is written by its own declaration alone
    private static <U extends UpdateRule> Variant<Optimizer> optimizer(Variant<U> rule) {
        return rule.within(
                Optimizer::rule,
                Optimizer.class,
                Keys.of(
                        Part.of(LEARNING_RATE, Optimizer::learningRate),
                        Part.of(rule, optimizer -> (U) optimizer.rule()),
                        Key.implied(
                                "clipNorm",
                                OneOrMore.of(RealNumber.above(0)),
                                List.of(),
                                "none",
                                Optimizer::clipNorm,
                                "greatest norm of a member's whole gradient, which is shortened to it"),
                        Key.implied(
                                "l2",
                                OneOrMore.of(RealNumber.atLeast(0)),
                                List.of(),
                                "none",
                                Optimizer::l2,
                                "what the parameters are multiplied by and added to the gradient"),
                        Key.implied(
                                "weightDecay",
                                OneOrMore.of(RealNumber.atLeast(0)),
                                List.of(),
                                "0.01 with adamW, else none",
                                Optimizer::weightDecay,
                                "times the learning rate, the fraction that parameters lose each step"),
                        (rates, used, clipNorm, l2, decay) ->
                                new Optimizer(used, rates, clipNorm, l2, decayOf(used, decay))));
    }

    private static List<Double> decayOf(UpdateRule rule, List<Double> asked) {
        return asked.isEmpty() && rule.standardWeightDecay() > 0 ? List.of(rule.standardWeightDecay()) : asked;
    }
}
