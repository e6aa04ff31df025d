package org.gradlab.restart;

import java.util.List;
import java.util.function.Function;
import org.gradlab.binding.Bound;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.OneOf;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.Variant;
import org.gradlab.text.Numbers;

/** What a member should reach; it is looked at on the training data at every record step. */
public sealed interface Target {

    /** The keys under {@code restarts.target} for a network, whose loss is above 0. */
    MappingType<Target> OF_NETWORK = new MappingType<>(
            "restarts.target",
            Keys.of(
                    OneOf.of(List.of(Loss.DECLARATION, Accuracy.DECLARATION), Function.identity()),
                    Function.identity()));

    /** The keys under {@code restarts.target} for a written function. */
    MappingType<Target> OF_FUNCTION = new MappingType<>(
                    "restarts.target",
                    Keys.of(Loss.<Target>key(RealNumber.any(), target -> ((Loss) target).bound()), Loss::new))
            .refusing("a target of loss, since accuracy goes with data", Accuracy.WORD);

    /** Whether a member with this loss and accuracy (NaN where there is none) is there. */
    boolean isReached(double loss, double accuracy);

    /** E.g. {@code loss <= 0.01}. */
    String words();

    /** A loss of at most {@code bound}. */
    record Loss(double bound) implements Target {

        private static final String WORD = "loss";

        private static final Variant<Loss> DECLARATION =
                Variant.of(WORD, Loss.class, Keys.of(key(RealNumber.above(0), Loss::bound), Loss::new));

        private static <R> Key<R, Double> key(RealNumber range, Function<R, Double> getter) {
            return Key.required(WORD, range, getter, "a member succeeds when its loss is at most this");
        }

        @Override
        public boolean isReached(double loss, double accuracy) {
            return loss <= bound;
        }

        @Override
        public String words() {
            return "loss <= " + Numbers.precise(bound);
        }
    }

    /** An accuracy of at least {@code bound}, in (0, 1]. */
    record Accuracy(double bound) implements Target {

        private static final String WORD = "accuracy";

        private static final Variant<Accuracy> DECLARATION = Variant.of(
                WORD,
                Accuracy.class,
                Keys.of(
                        Key.required(
                                WORD,
                                new RealNumber(Bound.excluding(0), Bound.including(1)),
                                Accuracy::bound,
                                "a member succeeds when its accuracy is at least this"),
                        Accuracy::new));

        @Override
        public boolean isReached(double loss, double accuracy) {
            return accuracy >= bound;
        }

        @Override
        public String words() {
            return "accuracy >= " + Numbers.precise(bound);
        }
    }

    /** No target: nobody reaches it. */
    record None() implements Target {
        @Override
        public boolean isReached(double loss, double accuracy) {
            return false;
        }

        @Override
        public String words() {
            return "no target";
        }
    }
}
