package org.gradlab.optimizer;

import java.util.List;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.Engine;
import org.gradlab.state.Hyperparameter;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;
import org.gradlab.state.StateSpace;
import org.gradlab.state.Step;
import org.gradlab.state.Workspace;

/** An optimizer at work on parameters of zeros; member m has value m of every setting that has several. */
final class Optimizing {

    private final Workspace workspace;
    private final OptimizerPass pass;
    private final Array active;
    private long steps;

    Optimizing(Engine engine, Optimizer optimizer, int members, int parameters) {
        Block block = engine.block(members);
        StateSpace space = new StateSpace(List.of(Slot.parameter("w", 1, parameters, true)))
                .with(optimizer.memory(parameters))
                .with(optimizer.hyperparameters().stream()
                        .map(Hyperparameter::slot)
                        .toList());
        this.workspace = Workspace.of(block, space);
        this.pass = optimizer.bind(
                block,
                workspace.state(),
                workspace.gradients().flat(),
                workspace.updates().flat());
        this.active = block.create(1, 1);
        active.fill(1);
        for (Hyperparameter setting : optimizer.hyperparameters()) {
            workspace.state().get(setting.name()).load(values(setting, members), 0);
        }
        pass.loaded();
    }

    private static double[] values(Hyperparameter setting, int members) {
        double[] values = new double[members];
        for (int m = 0; m < members; m++) {
            values[m] = setting.values().get(setting.varies() ? m : 0);
        }
        return values;
    }

    Array parameters() {
        return workspace.state().row(Role.PARAMETER);
    }

    double[] updates() {
        return workspace.updates().flat().toDoubles();
    }

    /** The updates for the gradients of all members, one member after the other. */
    double[] step(double... gradients) {
        workspace.gradients().flat().load(gradients, 0);
        pass.update(Step.training(steps++));
        return updates();
    }

    /** Adds the updates; false if a member diverged with it. */
    boolean add() {
        return parameters().addFinite(workspace.updates().flat(), active);
    }
}
