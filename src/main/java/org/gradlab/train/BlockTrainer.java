package org.gradlab.train;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.objective.Evaluator;
import org.gradlab.objective.Objective;
import org.gradlab.objective.Observation;
import org.gradlab.optimizer.OptimizerPass;
import org.gradlab.state.BlockState;
import org.gradlab.state.Population;
import org.gradlab.state.Role;
import org.gradlab.state.Step;
import org.gradlab.state.Workspace;

/** Trains one block of members at a time, in the memory of its engine, from a record step to the next. */
final class BlockTrainer {

    private final Objective objective;
    private final Workspace workspace;
    private final Evaluator evaluator;
    private final OptimizerPass optimizer;
    private final Stops stops;

    /** In the order in which they are made. */
    private final List<Change> changes;

    /** [members, 1, 1] each. */
    private final Array active;

    private final Array divergedAt;

    /**
     * What a step changes.
     *
     * @param numbers all numbers of a role, [members, 1, size]
     * @param update what is added to them, in the same shape
     */
    private record Change(Array numbers, Array update) {}

    BlockTrainer(Block block, TrainingSetup setup) {
        this.objective = setup.objective();
        this.workspace = Workspace.of(block, setup.space());
        this.evaluator = objective.evaluator(workspace);
        BlockState state = workspace.state();
        this.optimizer = setup.optimizer()
                .bind(
                        block,
                        state,
                        workspace.gradients().flat(),
                        workspace.updates().flat());
        this.stops = new Stops(setup, state);
        this.changes = changes(workspace);
        this.active = state.get(MemberControl.ACTIVE);
        this.divergedAt = state.get(MemberControl.DIVERGED_AT);
    }

    /** Records at the start of the interval and trains to its end. Modified: the members from {@code first} on. */
    RecordEvent advance(Population population, int first, RecordInterval interval) {
        return advance(population, first, interval, (step, seen) -> {});
    }

    /** The same, and shows {@code viewer} the arrays of the record step. */
    RecordEvent advance(Population population, int first, RecordInterval interval, StepViewer viewer) {
        workspace.state().load(population, first);
        optimizer.loaded();
        Step step = Step.training(interval.from());
        compute(step);
        viewer.view(interval.from(), workspace);
        Observation observation = evaluator.observe(step);
        double[] test = interval.isLast() ? evaluator.test(step) : new double[0];
        boolean[] isTrained = stops.areTrained();
        stops.apply(interval.from(), observation.memberValues());
        if (!interval.isLast()) {
            train(interval.from(), interval.to().getAsLong());
            workspace.state().store(population, first);
        }
        return new RecordEvent(
                interval.from(),
                objective.epochs(interval.from()),
                first,
                workspace.block().members(),
                observation.memberValues(),
                observation.siteValues(),
                test,
                isTrained);
    }

    /** Adds the updates that are computed for step {@code from}, and makes those of all steps up to {@code to}. */
    private void train(long from, long to) {
        add(from);
        for (long number = from + 1; number < to; number++) {
            compute(Step.training(number));
            add(number);
        }
    }

    private void compute(Step step) {
        evaluator.gradient(step);
        optimizer.update(step);
    }

    /** Statistics are those of the parameters before the update and come first: without them it is not made. */
    private static List<Change> changes(Workspace workspace) {
        BlockState state = workspace.state();
        List<Change> changes = new ArrayList<>();
        workspace.statistics().ifPresent(of -> changes.add(new Change(state.row(Role.STATISTIC), of.flat())));
        changes.add(new Change(state.row(Role.PARAMETER), workspace.updates().flat()));
        return changes;
    }

    /** A member whose numbers an update would make infinite or NaN keeps them as they are, from then on. */
    private void add(long step) {
        boolean allStay = true;
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            allStay &= change.numbers().addFinite(change.update(), active);
        }
        if (!allStay) {
            noteDivergence(step);
        }
    }

    private void noteDivergence(long step) {
        double[] isActive = active.toDoubles();
        double[] since = divergedAt.toDoubles();
        boolean[] isTrained = stops.areTrained();
        for (int m = 0; m < since.length; m++) {
            if (isActive[m] == 0 && isTrained[m] && Double.isNaN(since[m])) {
                since[m] = step;
            }
        }
        divergedAt.load(since, 0);
    }
}
