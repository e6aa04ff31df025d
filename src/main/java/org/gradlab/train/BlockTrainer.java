package org.gradlab.train;

import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.objective.Evaluator;
import org.gradlab.objective.Objective;
import org.gradlab.objective.Observation;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.optimizer.Rates;
import org.gradlab.parameter.Gradients;
import org.gradlab.parameter.Parameters;
import org.gradlab.parameter.Updates;

/** Trains one block of members at a time, in the memory of its engine, from a record step to the next. */
final class BlockTrainer {

    private final Optimizer optimizer;
    private final Parameters parameters;
    private final Gradients gradients;
    private final Updates updates;
    private final Array velocity;
    private final Array active;
    private final Rates rates;
    private final Evaluator evaluator;
    private final int members;

    BlockTrainer(Block block, Objective objective, Optimizer optimizer) {
        this.optimizer = optimizer;
        this.members = block.members();
        this.parameters = objective.space().parameters(block);
        this.gradients = objective.space().gradients(block);
        this.updates = objective.space().updates(block);
        this.velocity =
                block.create(1, optimizer.hasVelocity() ? objective.space().trainableSize() : 1);
        this.active = block.create(1, 1);
        this.rates = new Rates(block.create(1, 1), block.create(1, 1));
        this.evaluator = objective.evaluator(block, parameters);
    }

    int members() {
        return members;
    }

    /** Records at the start of the interval and trains to its end. Modified: the members from {@code first} on. */
    Advance advance(Population population, int first, RecordInterval interval) {
        return advance(population, first, interval, (step, theta, g, u) -> {});
    }

    /** The same, and shows {@code viewer} the arrays of the record step. */
    Advance advance(Population population, int first, RecordInterval interval, StepViewer viewer) {
        load(population, first);
        step(interval.from());
        viewer.view(interval.from(), parameters, gradients, updates);
        Observation observation = evaluator.observe(gradients, updates);
        if (interval.isLast()) {
            return new Advance(first, members, observation, evaluator.test());
        }
        add(population, first, interval.from());
        for (long step = interval.from() + 1; step < interval.to(); step++) {
            step(step);
            add(population, first, step);
        }
        store(population, first);
        return new Advance(first, members, observation, new double[0]);
    }

    private void step(long step) {
        evaluator.gradient(step, gradients);
        optimizer.update(gradients, rates, velocity, updates);
    }

    private void add(Population population, int first, long step) {
        if (!parameters.add(updates, active)) {
            double[] stillActive = active.toDoubles();
            for (int m = 0; m < members; m++) {
                if (stillActive[m] == 0 && population.status(first + m) != MemberStatus.DIVERGED) {
                    population.markDiverged(first + m, step);
                }
            }
        }
    }

    private void load(Population population, int first) {
        population.parameters().forEach((name, nd) -> parameters.get(name).load(nd, first));
        if (optimizer.hasVelocity()) {
            velocity.load(population.velocity(), first);
        }
        rates.descent().load(population.learningRates(), first);
        rates.descent().scale(rates.descent(), -1);
        rates.momentum().load(population.momenta(), first);
        active.load(population.active(), first);
    }

    private void store(Population population, int first) {
        population.parameters().forEach((name, nd) -> parameters.get(name).store(nd, first));
        if (optimizer.hasVelocity()) {
            velocity.store(population.velocity(), first);
        }
        active.store(population.active(), first);
    }
}
