package org.gradlab.network;

import java.util.List;
import org.gradlab.binding.Shorthand;

/** Every activation there is, by its name in a config. */
public final class Activations {

    /** A bare name, or a mapping with the name and its parameters. */
    public static final Shorthand<Activation> TYPE = Shorthand.<Activation>ofName(
                    "activation",
                    "the function f of a = f(z)",
                    List.of(
                            Sigmoid.DECLARATION,
                            Tanh.DECLARATION,
                            Relu.DECLARATION,
                            LeakyRelu.DECLARATION,
                            Elu.DECLARATION,
                            Gelu.DECLARATION,
                            Silu.DECLARATION,
                            Softplus.DECLARATION,
                            Identity.DECLARATION,
                            Softmax.DECLARATION))
            .brief();

    private Activations() {}
}
