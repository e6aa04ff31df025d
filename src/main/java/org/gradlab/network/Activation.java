package org.gradlab.network;

import org.gradlab.array.Array;
import org.gradlab.array.Elementwise;
import org.gradlab.array.Pairwise;

/** The function f of a layer, a = f(z), and the way back through it, delta = dL/da f'(z). */
public enum Activation {
    /** 1 / (1 + e^-z); its slope a (1 - a) is at most 0.25. */
    SIGMOID {
        @Override
        public void forward(Array z, Array a) {
            a.apply(Elementwise.SIGMOID, z);
        }

        @Override
        public void backward(Array upstream, Array z, Array a, Array delta) {
            delta.combine(Pairwise.TIMES_SIGMOID_SLOPE, upstream, a);
        }
    },
    /** The hyperbolic tangent; its slope 1 - a^2 is at most 1. */
    TANH {
        @Override
        public void forward(Array z, Array a) {
            a.apply(Elementwise.TANH, z);
        }

        @Override
        public void backward(Array upstream, Array z, Array a, Array delta) {
            delta.combine(Pairwise.TIMES_TANH_SLOPE, upstream, a);
        }
    },
    /** max(z, 0); its slope at 0 is taken as 0. */
    RELU {
        @Override
        public void forward(Array z, Array a) {
            a.apply(Elementwise.RELU, z);
        }

        @Override
        public void backward(Array upstream, Array z, Array a, Array delta) {
            delta.combine(Pairwise.TIMES_RELU_SLOPE, upstream, z);
        }
    },
    /** z above zero, {@value Function#LEAK} z below. */
    LEAKY_RELU {
        @Override
        public void forward(Array z, Array a) {
            a.apply(Elementwise.LEAKY_RELU, z);
        }

        @Override
        public void backward(Array upstream, Array z, Array a, Array delta) {
            delta.combine(Pairwise.TIMES_LEAKY_RELU_SLOPE, upstream, z);
        }
    },
    /** ln(1 + e^z); its slope is the sigmoid of z. */
    SOFTPLUS {
        @Override
        public void forward(Array z, Array a) {
            a.apply(Elementwise.SOFTPLUS, z);
        }

        @Override
        public void backward(Array upstream, Array z, Array a, Array delta) {
            delta.combine(Pairwise.TIMES_SOFTPLUS_SLOPE, upstream, z);
        }
    },
    /** z. */
    IDENTITY {
        @Override
        public void forward(Array z, Array a) {
            a.apply(Elementwise.IDENTITY, z);
        }

        @Override
        public void backward(Array upstream, Array z, Array a, Array delta) {
            delta.apply(Elementwise.IDENTITY, upstream);
        }
    },
    /** e^z / (the row's sum of e^z): the one activation that does not work element by element. */
    SOFTMAX {
        @Override
        public void forward(Array z, Array a) {
            a.softmax(z);
        }

        @Override
        public void backward(Array upstream, Array z, Array a, Array delta) {
            delta.softmaxBackward(upstream, a);
        }
    };

    /** a = f(z). Modified: a. Both [members, batch, units]. */
    public abstract void forward(Array z, Array a);

    /** delta = upstream f'(z), where upstream is dL/da. Modified: delta. All [members, batch, units]. */
    public abstract void backward(Array upstream, Array z, Array a, Array delta);
}
