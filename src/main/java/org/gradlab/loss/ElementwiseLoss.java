package org.gradlab.loss;

import org.gradlab.array.Array;
import org.gradlab.array.Pairwise;
import org.gradlab.array.Reduction;

/**
 * A loss that is the mean of a function of one output and its target over all rows and outputs. The function and its slope are all that it
 * has to say: both engines compute the loss from them. A loss may bind itself to faster operations.
 */
public interface ElementwiseLoss extends Loss {

    /** The loss of one output, or logit, against its target. */
    Pairwise value();

    /** Its derivative by the output, or logit. */
    Pairwise slope();

    @Override
    default LossPass bind(LossBinding binding) {
        Array output = takesLogits() ? binding.logits() : binding.outputs();
        Array scratch = binding.scratch();
        return new LossPass() {
            @Override
            public void value(Array into) {
                scratch.combine(ElementwiseLoss.this.value(), output, binding.targets());
                into.reduce(Reduction.SUM, scratch);
                into.scale(into, binding.perNumber());
            }

            @Override
            public void gradient() {
                binding.gradient().combine(slope(), output, binding.targets());
                binding.gradient().scale(binding.gradient(), binding.perNumber());
            }
        };
    }
}
