package org.gradlab.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.objective.Evaluator;
import org.gradlab.optimizer.OptimizerPass;
import org.gradlab.state.BlockState;
import org.gradlab.state.Role;
import org.gradlab.state.Step;
import org.gradlab.state.Workspace;

/** Trains one block of members at a time, in the memory of its engine, stride by stride. */
final class BlockTrainer {

    private final Workspace workspace;
    private final Evaluator evaluator;
    private final OptimizerPass optimizer;
    private final BlockRecorder recorder;

    /** In the order in which they are made. */
    private final List<Change> changes;

    /** 1 for a member that updates are added to, 0 for the others, [members, 1, 1]. */
    private final Array active;

    /**
     * What a step changes.
     *
     * @param numbers all numbers of a role, [members, 1, size]
     * @param update what is added to them, in the same shape
     */
    private record Change(Array numbers, Array update) {}

    BlockTrainer(Block block, TrainingSetup setup) {
        this.workspace = Workspace.of(block, setup.space());
        this.evaluator = setup.objective().evaluator(workspace);
        this.optimizer = setup.optimizer()
                .bind(
                        block,
                        workspace.state(),
                        workspace.gradients().flat(),
                        workspace.updates().flat());
        this.recorder = new BlockRecorder(setup, workspace, evaluator);
        this.changes = changes(workspace);
        this.active = block.create(1, 1);
    }

    /** Takes a group over the stride, and returns what is recorded of it. Modified: the group's members. */
    Optional<RecordEvent> advance(MemberGroup group, Stride stride) {
        return advance(group, stride, (step, seen) -> {});
    }

    /** The same, and shows {@code viewer} the arrays of the record step. */
    Optional<RecordEvent> advance(MemberGroup group, Stride stride, StepViewer viewer) {
        workspace.state().load(group.population(), group.positions());
        optimizer.loaded();
        Optional<RecordEvent> event = Optional.empty();
        if (stride.records()) {
            compute(stride.from());
            viewer.view(stride.from(), workspace);
            event = recorder.record(group, stride);
        }
        if (!stride.isLast()) {
            train(group, stride);
            workspace.state().store(group.population(), group.positions(), group.areTrained());
        }
        return event;
    }

    /** Makes the steps of the stride; what the first one changes is computed if it was recorded. */
    private void train(MemberGroup group, Stride stride) {
        active.load(group.active(), 0);
        for (long step = stride.from(); step < stride.to(); step++) {
            if (step == stride.from() && stride.records()) {
                add(group, step);
            } else {
                descend(group, step);
            }
        }
    }

    /** Makes a step that nobody looks at. */
    private void descend(MemberGroup group, long number) {
        Step step = Step.training(number);
        evaluator.descend(step);
        boolean done =
                changes.size() == 1 && optimizer.descend(step, changes.get(0).numbers(), active);
        if (!done) {
            optimizer.update(step);
            add(group, number);
        }
    }

    private void compute(long number) {
        Step step = Step.training(number);
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
    private void add(MemberGroup group, long step) {
        boolean allStay = true;
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            allStay &= change.numbers().addFinite(change.update(), active);
        }
        if (!allStay) {
            group.noteDivergence(step, active.toDoubles());
        }
    }
}
