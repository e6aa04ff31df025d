package org.gradlab.network;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.optimizer.Rates;
import org.gradlab.parameter.Parameter;
import org.gradlab.parameter.ParameterSpace;
import org.gradlab.parameter.Updates;

/** Full-batch steps of a {@link Setup}, as a trainer makes them: pass, update, add. */
public final class Descent {

    private final Setup setup;
    private final Optimizer optimizer;
    private final Rates rates;
    private final Array velocity;
    private final Array active;
    private final Updates updates;

    /** Steps of every member at the same rate and momentum. */
    public Descent(Setup setup, Optimizer optimizer, double rate, double momentum) {
        Block block = setup.block();
        ParameterSpace space = setup.parameters().space();
        this.setup = setup;
        this.optimizer = optimizer;
        this.rates = new Rates(block.create(1, 1), block.create(1, 1));
        this.velocity = block.create(1, space.trainableSize());
        this.active = block.create(1, 1);
        this.updates = space.updates(block);
        rates.descent().fill(-rate);
        rates.momentum().fill(momentum);
        active.fill(1);
    }

    /** One step; false if a member diverged with it. */
    public boolean step() {
        computeUpdates();
        return setup.parameters().add(updates, active);
    }

    /** A step without its last part: the updates are there, but not added. */
    public Updates computeUpdates() {
        setup.pass();
        optimizer.update(setup.gradients(), rates, velocity, updates);
        return updates;
    }

    /** 1 for a member that is still trained, 0 for one that diverged. */
    double[] active() {
        return active.toDoubles();
    }

    /** All parameters of one member, frozen ones included. */
    double[] parameters(int member) {
        return setup.parameters().space().parameters().stream()
                .flatMapToDouble(parameter -> values(parameter, member))
                .toArray();
    }

    private DoubleStream values(Parameter parameter, int member) {
        double[] all = setup.parameters().get(parameter.name()).toDoubles();
        return Arrays.stream(all, member * parameter.size(), (member + 1) * parameter.size());
    }
}
