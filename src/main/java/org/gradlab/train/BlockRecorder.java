package org.gradlab.train;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradlab.objective.Evaluator;
import org.gradlab.objective.Objective;
import org.gradlab.objective.Observation;
import org.gradlab.objective.RecordLayout;
import org.gradlab.state.Step;
import org.gradlab.state.Workspace;

/** Takes the numbers of a block at a record step and ends the training of members there. */
final class BlockRecorder {

    private final Objective objective;
    private final RecordLayout layout;
    private final List<String> evaluated;
    private final Workspace workspace;
    private final Evaluator evaluator;
    private final Stops stops;

    BlockRecorder(TrainingSetup setup, Workspace workspace, Evaluator evaluator) {
        this.objective = setup.objective();
        this.layout = objective.layout();
        this.evaluated = layout.evaluatedColumns();
        this.workspace = workspace;
        this.evaluator = evaluator;
        this.stops = new Stops(setup.stops());
    }

    /**
     * The numbers of the members that are trained, where the stride starts; empty if there are none. A member whose training ends is evaluated
     * there in any case. Modified: the control of the members, and the learnt numbers of those whose training ends.
     */
    Optional<RecordEvent> record(MemberGroup group, Stride stride) {
        long step = stride.from();
        boolean[] areTrained = group.areTrained();
        Observation observation = evaluator.observe(Step.training(step));
        if (stride.evaluates()) {
            evaluate(step, observation, areTrained);
        }
        List<String> missing = stride.evaluates() ? List.of() : evaluated;
        RecordedBlock block = new RecordedBlock(step, group, layout, observation.memberValues(), missing, workspace);
        stops.noteBest(block, areTrained);
        if (!stride.isLast()) {
            stops.apply(block);
        }
        boolean[] ends = ends(areTrained, stride.isLast() ? new boolean[areTrained.length] : group.areTrained());
        if (!stride.evaluates()) {
            evaluate(step, observation, ends);
            stops.noteBest(block, ends);
        }
        double[] test = test(group, step, ends);
        int[] recorded =
                IntStream.range(0, group.size()).filter(m -> areTrained[m]).toArray();
        return recorded.length == 0
                ? Optional.empty()
                : Optional.of(new RecordEvent(
                        step,
                        objective.epochs(step),
                        rows(group.positions(), recorded),
                        rows(observation.memberValues(), recorded, group.size()),
                        rows(observation.siteValues(), recorded, group.size()),
                        rows(test, recorded, group.size())));
    }

    /** Modified: what is observed of the members that {@code chosen} names. */
    private void evaluate(long step, Observation observation, boolean[] chosen) {
        if (evaluated.isEmpty() || !isAny(chosen)) {
            return;
        }
        double[] values = evaluator.evaluate(Step.training(step));
        for (int c = 0; c < evaluated.size(); c++) {
            int column = layout.memberColumns().indexOf(evaluated.get(c));
            for (int m = 0; m < chosen.length; m++) {
                if (chosen[m]) {
                    observation.memberValues()[m * layout.memberColumns().size() + column] =
                            values[m * evaluated.size() + c];
                }
            }
        }
    }

    private static boolean isAny(boolean[] flags) {
        return IntStream.range(0, flags.length).anyMatch(m -> flags[m]);
    }

    private static boolean[] ends(boolean[] before, boolean[] after) {
        boolean[] ends = new boolean[before.length];
        for (int m = 0; m < ends.length; m++) {
            ends[m] = before[m] && !after[m];
        }
        return ends;
    }

    /** [members, testColumns], NaN for members that go on. The block's parameters are those of the population until updates are added. */
    private double[] test(MemberGroup group, long step, boolean[] ends) {
        if (!isAny(ends)) {
            return new double[0];
        }
        stops.restore(group, ends);
        if (layout.testColumns().isEmpty()) {
            return new double[0];
        }
        workspace.state().loadLearnt(group.population(), group.positions());
        double[] test = evaluator.test(Step.training(step));
        int columns = layout.testColumns().size();
        for (int m = 0; m < ends.length; m++) {
            if (!ends[m]) {
                Arrays.fill(test, m * columns, (m + 1) * columns, Double.NaN);
            }
        }
        return test;
    }

    private static int[] rows(int[] all, int[] wanted) {
        return Arrays.stream(wanted).map(m -> all[m]).toArray();
    }

    /** The rows of some of the members. */
    private static double[] rows(double[] all, int[] wanted, int members) {
        if (wanted.length == members || all.length == 0) {
            return all;
        }
        int size = all.length / members;
        double[] rows = new double[wanted.length * size];
        for (int i = 0; i < wanted.length; i++) {
            System.arraycopy(all, wanted[i] * size, rows, i * size, size);
        }
        return rows;
    }
}
