package org.gradlab.objective;

import java.util.List;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.Reduction;
import org.gradlab.array.Unary;
import org.gradlab.expression.program.TapePlayer;
import org.gradlab.state.Step;
import org.gradlab.state.Workspace;

/** Evaluates a written function and its gradient for a block of members. */
final class FunctionEvaluator implements Evaluator {

    private static final int SITE_COLUMNS = 3;

    private final Workspace workspace;
    private final List<String> variables;
    private final List<String> trainable;
    private final TapePlayer value;
    private final TapePlayer gradient;

    /** Loss and norm of the gradient, [members, 1, 2]. */
    private final Array members;

    /** The positions of all variables, their gradients, their updates, [members, 1, 3 variables]; NaN where there is none. */
    private final Array sites;

    FunctionEvaluator(FunctionObjective objective, Workspace workspace) {
        this.workspace = workspace;
        Block block = workspace.block();
        this.variables = objective.variables();
        this.trainable = objective.trainable();
        List<Array> inputs = variables.stream().map(workspace.state()::get).toList();
        this.value = new TapePlayer(objective.value(), block, inputs);
        this.gradient = new TapePlayer(objective.gradient(), block, inputs);
        this.members = block.create(1, 2);
        this.sites = block.create(1, SITE_COLUMNS * variables.size());
        sites.fill(Double.NaN);
        value.output(0, members.window(0, 1, 1));
        for (int i = 0; i < trainable.size(); i++) {
            gradient.output(i, workspace.gradients().of(trainable.get(i)));
        }
    }

    @Override
    public void gradient(Step step) {
        gradient.run();
    }

    @Override
    public Observation observe(Step step) {
        value.run();
        Array norm = members.window(1, 1, 1);
        norm.reduce(Reduction.SUM_OF_SQUARES, workspace.gradients().flat());
        norm.apply(Unary.SQRT, norm);
        for (int i = 0; i < variables.size(); i++) {
            String name = variables.get(i);
            site(i, 0, workspace.state().get(name));
            if (trainable.contains(name)) {
                site(i, 1, workspace.gradients().of(name));
                site(i, 2, workspace.updates().of(name));
            }
        }
        return new Observation(members.toDoubles(), sites.toDoubles());
    }

    @Override
    public double[] test(Step step) {
        return new double[0];
    }

    private void site(int variable, int column, Array number) {
        sites.window(column * variables.size() + variable, 1, 1).apply(Unary.IDENTITY, number);
    }
}
