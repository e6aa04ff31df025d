package org.gradlab.optimizer;

import java.util.List;

/** Every rule, with different numbers for neighbouring members. */
final class Rules {

    private static final Adam ADAM = new Adam(List.of(0.9, 0.8, 0.0), List.of(0.999, 0.9, 0.0), List.of(1e-8, 1e-3));

    private Rules() {}

    static List<UpdateRule> all() {
        return List.of(
                new Sgd(),
                new Momentum(List.of(0.9, 0.5, 0.0)),
                new Nesterov(List.of(0.9, 0.5, 0.0)),
                ADAM,
                new AdamW(ADAM),
                new RmsProp(List.of(0.99, 0.9, 0.0), List.of(1e-8, 1e-3)),
                new AdaGrad(List.of(1e-10, 1e-3)));
    }
}
