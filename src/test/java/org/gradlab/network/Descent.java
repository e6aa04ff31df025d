package org.gradlab.network;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.gradlab.array.Array;
import org.gradlab.optimizer.OptimizerPass;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;
import org.gradlab.state.Step;
import org.gradlab.state.Updates;

/** Full-batch steps of a {@link Setup} with its optimizer, as a trainer makes them: pass, update, add. */
public final class Descent {

    private final Setup setup;
    private final OptimizerPass optimizer;
    private final Array active;
    private long steps;

    /** A descent that has not begun. */
    public Descent(Setup setup) {
        this.setup = setup;
        this.optimizer = setup.optimizer()
                .bind(
                        setup.block(),
                        setup.state(),
                        setup.gradients().flat(),
                        setup.updates().flat());
        this.active = setup.block().create(1, 1);
        active.fill(1);
        optimizer.loaded();
    }

    /** One step; false if a member diverged with it. */
    public boolean step() {
        computeUpdates();
        return setup.state().row(Role.PARAMETER).addFinite(setup.updates().flat(), active);
    }

    /** A step without its last part: the updates are there, but not added. */
    public Updates computeUpdates() {
        setup.pass();
        optimizer.update(Step.training(steps++));
        return setup.updates();
    }

    /** 1 for a member that is still trained, 0 for one that diverged. */
    double[] active() {
        return active.toDoubles();
    }

    /** All parameters of one member, frozen ones included. */
    double[] parameters(int member) {
        return setup.space().parameters().stream()
                .flatMapToDouble(parameter -> values(parameter, member))
                .toArray();
    }

    private DoubleStream values(Slot parameter, int member) {
        double[] all = setup.state().get(parameter.name()).toDoubles();
        return Arrays.stream(all, member * parameter.size(), (member + 1) * parameter.size());
    }
}
