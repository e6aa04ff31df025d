package org.gradlab.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gradlab.objective.Evaluator;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.state.BlockState;
import org.gradlab.state.MemberSet;
import org.gradlab.state.Population;
import org.gradlab.state.Role;
import org.gradlab.state.Step;
import org.gradlab.state.Workspace;
import org.gradlab.train.TrainingSetup;

/** Gradients of the loss on all training rows, at any points near a member: several points are a block of members. */
final class Gradients {

    private final Workspace workspace;
    private final Evaluator evaluator;
    private final int points;

    /** Gradients at {@code points} points at a time, of which only the trained parameters differ from those of {@code like}'s only member. */
    Gradients(TrainingSetup setup, Population like, int points) {
        NetworkObjective objective = ((NetworkObjective) setup.objective()).onAllRows();
        Population population =
                new Population(like.space(), MemberSet.range(like.memberSet().number(0), points));
        like.space().slots().forEach(slot -> population.setAll(slot.name(), like.get(slot.name(), 0)));
        this.workspace = Workspace.of(setup.engine().block(points), like.space());
        this.points = points;
        workspace.state().load(population, 0);
        this.evaluator = objective.evaluator(workspace);
    }

    /** The state that the gradients are formed in: what they depend on besides the trained parameters can be set there. */
    BlockState state() {
        return workspace.state();
    }

    /** The gradient at each of {@code thetas}, exactly as many as there are points. */
    List<double[]> at(List<double[]> thetas) {
        int size = thetas.get(0).length;
        double[] all = new double[points * size];
        for (int m = 0; m < points; m++) {
            System.arraycopy(thetas.get(m), 0, all, m * size, size);
        }
        workspace.state().row(Role.PARAMETER).load(all, 0);
        evaluator.gradient(Step.training(0));
        double[] flat = workspace.gradients().flat().toDoubles();
        List<double[]> gradients = new ArrayList<>();
        for (int m = 0; m < points; m++) {
            gradients.add(Arrays.copyOfRange(flat, m * size, (m + 1) * size));
        }
        return gradients;
    }
}
