package org.gradlab.optimizer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.Engine;
import org.gradlab.state.BlockState;
import org.gradlab.state.Hyperparameter;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;
import org.gradlab.state.StateSpace;
import org.gradlab.state.Step;

/** An optimizer at work on given gradients, for members with a few parameters each; the values of a list go round the members. */
final class OptimizerBench {

    private final int members;
    private final BlockState state;
    private final Array gradient;
    private final Array update;
    private final UpdatePass pass;
    private long step;

    OptimizerBench(Engine engine, Optimizer optimizer, int members, int parameters) {
        this(engine, optimizer, new Slot("w", Role.PARAMETER, members, parameters), false);
    }

    /** The rule by its bound form, or as it is written down. */
    static OptimizerBench asWrittenDown(Engine engine, Optimizer optimizer, int members, int parameters) {
        return new OptimizerBench(engine, optimizer, new Slot("w", Role.PARAMETER, members, parameters), true);
    }

    private OptimizerBench(Engine engine, Optimizer optimizer, Slot shape, boolean isWrittenDown) {
        this.members = shape.rows();
        int parameters = shape.columns();
        Block block = engine.block(members);
        List<Slot> slots = new ArrayList<>(List.of(new Slot("w", Role.PARAMETER, 1, parameters)));
        slots.addAll(optimizer.memory(parameters));
        optimizer.hyperparameters().forEach(setting -> slots.add(setting.slot()));
        this.state = new BlockState(block, new StateSpace(slots));
        this.gradient = block.create(1, parameters);
        this.update = block.create(1, parameters);
        optimizer.hyperparameters().forEach(this::spread);
        OptimizerPass whole = optimizer.bind(block, state, gradient, update);
        whole.loaded();
        this.pass = isWrittenDown ? writtenDown(optimizer, block) : whole;
    }

    private ScalarUpdates writtenDown(Optimizer optimizer, Block block) {
        Array descent = block.create(1, 1);
        descent.scale(state.get(LearningRate.RATE), -1);
        return new ScalarUpdates(optimizer.rule(), new UpdateBinding(block, state, gradient, descent, update));
    }

    private void spread(Hyperparameter setting) {
        double[] ofMember = new double[members];
        Arrays.setAll(ofMember, m -> setting.values().get(m % setting.values().size()));
        state.get(setting.name()).load(ofMember, 0);
    }

    /** The parameters, member after member. */
    OptimizerBench at(double... parameters) {
        state.get("w").load(parameters, 0);
        return this;
    }

    /** The updates of the next step, member after member, which are then added. */
    double[] step(double... gradients) {
        gradient.load(gradients, 0);
        pass.update(Step.training(step++));
        double[] updates = update.toDoubles();
        double[] parameters = state.get("w").toDoubles();
        Arrays.setAll(parameters, i -> parameters[i] + updates[i]);
        at(parameters);
        return updates;
    }

    /** The gradients of the last step, member after member. */
    double[] gradient() {
        return gradient.toDoubles();
    }

    /** What is remembered under a name, member after member. */
    double[] memory(String name) {
        return state.get(name).toDoubles();
    }
}
