package org.gradlab.train;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.array.Engine;
import org.gradlab.objective.Objective;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.state.Hyperparameter;
import org.gradlab.state.MemberSet;
import org.gradlab.state.Population;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;
import org.gradlab.state.StateSpace;

/**
 * What is minimized, how, on which engine, and when a member stops early: all that the training of a member depends on besides its
 * start.
 */
public record TrainingSetup(Engine engine, Objective objective, Optimizer optimizer, StopPlan stops) {

    /** A training in which every member makes all its steps. */
    public TrainingSetup(Engine engine, Objective objective, Optimizer optimizer) {
        this(engine, objective, optimizer, StopPlan.none());
    }

    /** What every member has: whatever objective, optimizer and training declare. */
    public StateSpace space() {
        List<Slot> slots = new ArrayList<>(objective.slots());
        int trained = new StateSpace(slots).size(Role.PARAMETER);
        if (trained == 0) {
            throw new IllegalArgumentException("nothing is left to train: every parameter is frozen");
        }
        slots.addAll(optimizer.memory(trained));
        hyperparameters().forEach(setting -> slots.add(setting.slot()));
        slots.addAll(MemberControl.slots());
        stops.rules().forEach(rule -> slots.addAll(rule.memory()));
        if (stops.restoresBest()) {
            int learnt = trained + new StateSpace(slots).size(Role.STATISTIC);
            slots.add(new Slot("control.best", Role.BEST, 1, learnt));
        }
        return new StateSpace(slots);
    }

    /** The settings that may differ from member to member: the optimizer's, then the objective's. */
    public List<Hyperparameter> hyperparameters() {
        List<Hyperparameter> all = new ArrayList<>(optimizer.hyperparameters());
        all.addAll(objective.hyperparameters());
        return all;
    }

    /** Members that are ready to be given their parameters; every hyperparameter has the first of its values. */
    public Population population(long firstMember, int members) {
        return population(MemberSet.range(firstMember, members));
    }

    /** The same for any members of a run. */
    public Population population(MemberSet members) {
        Population population = new Population(space(), members);
        hyperparameters()
                .forEach(setting ->
                        population.setAll(setting.name(), setting.values().get(0)));
        objective.start().forEach(population::setAll);
        MemberControl.start(population);
        return population;
    }

    BlockTrainer blockTrainer(int members) {
        return new BlockTrainer(engine.block(members), this);
    }

    int blockSize(int members, int threads) {
        return Math.min(members, engine.blockSize(numbersInWork(), members, threads));
    }

    /** What the blocks that are trained at a time take of memory, beside the members' state. */
    public long workingBytes(int members, int threads) {
        int size = blockSize(members, threads);
        long blocks = Math.min(threads, (members + size - 1L) / size);
        return blocks * size * numbersInWork() * Double.BYTES;
    }

    /** How many numbers a member has in a block. */
    private long numbersInWork() {
        StateSpace space = space();
        return space.computedSize() + 2L * space.size(Role.PARAMETER) + objective.workingSize();
    }
}
