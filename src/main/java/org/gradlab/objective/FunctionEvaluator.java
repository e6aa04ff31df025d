package org.gradlab.objective;

import java.util.List;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.Elementwise;
import org.gradlab.array.Reduction;
import org.gradlab.expression.program.TapePlayer;
import org.gradlab.parameter.Gradients;
import org.gradlab.parameter.Parameters;
import org.gradlab.parameter.Updates;

/** Evaluates a written function and its gradient for a block of members. */
final class FunctionEvaluator implements Evaluator {

    private static final int PLACE_COLUMNS = 3;

    private final Parameters parameters;
    private final List<String> variables;
    private final List<String> trainable;
    private final TapePlayer value;
    private final TapePlayer gradient;

    /** Loss and norm of the gradient, [members, 1, 2]. */
    private final Array members;

    /** The positions of all variables, their gradients, their updates, [members, 1, 3 variables]; NaN where there is none. */
    private final Array places;

    FunctionEvaluator(FunctionObjective objective, Block block, Parameters parameters) {
        this.parameters = parameters;
        this.variables = objective.variables();
        this.trainable = objective.trainable();
        List<Array> inputs = variables.stream().map(parameters::get).toList();
        this.value = new TapePlayer(objective.value(), block, inputs);
        this.gradient = new TapePlayer(objective.gradient(), block, inputs);
        this.members = block.create(1, 2);
        this.places = block.create(1, PLACE_COLUMNS * variables.size());
        places.fill(Double.NaN);
        value.output(0, members.window(0, 1, 1));
    }

    @Override
    public void gradient(long step, Gradients gradients) {
        for (int i = 0; i < trainable.size(); i++) {
            gradient.output(i, gradients.of(trainable.get(i)));
        }
        gradient.run();
    }

    @Override
    public Observation observe(Gradients gradients, Updates updates) {
        value.run();
        Array norm = members.window(1, 1, 1);
        norm.reduce(Reduction.SUM_OF_SQUARES, gradients.flat());
        norm.apply(Elementwise.SQRT, norm);
        for (int i = 0; i < variables.size(); i++) {
            String name = variables.get(i);
            place(i, 0, parameters.get(name));
            if (trainable.contains(name)) {
                place(i, 1, gradients.of(name));
                place(i, 2, updates.of(name));
            }
        }
        return new Observation(members.toDoubles(), places.toDoubles());
    }

    @Override
    public double[] test() {
        return new double[0];
    }

    private void place(int variable, int column, Array number) {
        places.window(column * variables.size() + variable, 1, 1).apply(Elementwise.IDENTITY, number);
    }
}
