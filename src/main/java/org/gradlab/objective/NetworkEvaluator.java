package org.gradlab.objective;

import java.util.HashMap;
import java.util.Map;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.Function;
import org.gradlab.array.Reduction;
import org.gradlab.data.Batches;
import org.gradlab.data.Dataset;
import org.gradlab.gradient.LayerMeasures;
import org.gradlab.parameter.Gradients;
import org.gradlab.parameter.Parameters;
import org.gradlab.parameter.Updates;

/** Evaluates a network's loss, its gradient and its measures for a block of members. */
final class NetworkEvaluator implements Evaluator {

    private final NetworkObjective objective;
    private final Block block;
    private final Parameters parameters;
    private final Batches batches;
    private final Map<Integer, Pass> training = new HashMap<>();
    private final Map<Integer, Pass> scoring = new HashMap<>();
    private final LayerMeasures measures;
    private final Array number;
    private final int memberColumns;
    private Pass current;

    NetworkEvaluator(NetworkObjective objective, Block block, Parameters parameters) {
        this.objective = objective;
        this.block = block;
        this.parameters = parameters;
        this.batches = objective.batches();
        this.measures = new LayerMeasures(objective.network(), block);
        this.number = block.create(1, 1);
        this.memberColumns = objective.layout().memberColumns().size();
        this.current = pass(training, batches.rowsOf(0));
        current.load(batches, 0);
    }

    @Override
    public void gradient(long step, Gradients gradients) {
        if (!batches.isFullBatch()) {
            current = pass(training, batches.rowsOf(step));
            current.load(batches, step);
        }
        current.forward(parameters);
        current.backward(parameters, gradients);
    }

    @Override
    public Observation observe(Gradients gradients, Updates updates) {
        double[] places = measures.take(parameters, current.trace(), gradients, updates);
        Array row = block.create(1, memberColumns);
        int column = 0;
        if (batches.isFullBatch()) {
            column = score(current, row, column);
        } else {
            column = scoreAll(objective.parts().train(), row, column);
        }
        column = scoreAll(objective.parts().validation(), row, column);
        Array norm = row.window(column, 1, 1);
        norm.reduce(Reduction.SUM_OF_SQUARES, gradients.flat());
        norm.apply(Function.SQRT, norm);
        return new Observation(row.toDoubles(), places);
    }

    @Override
    public double[] test() {
        int columns = objective.layout().testColumns().size();
        if (columns == 0) {
            return new double[0];
        }
        Array row = block.create(1, columns);
        scoreAll(objective.parts().test(), row, 0);
        return row.toDoubles();
    }

    /** Puts the loss, and the accuracy for classes, of a batch that has gone forward; returns the next free column. */
    private int score(Pass pass, Array row, int column) {
        pass.loss(row.window(column, 1, 1));
        if (objective.classes()) {
            Array accuracy = row.window(column + 1, 1, 1);
            pass.hits(accuracy);
            accuracy.scale(accuracy, 1.0 / pass.rows());
            return column + 2;
        }
        return column + 1;
    }

    /** The same for a whole data set, batch after batch; none where it is empty. */
    private int scoreAll(Dataset data, Array row, int column) {
        if (data.rows() == 0) {
            return column;
        }
        Batches inOrder = new Batches(data, Math.min(objective.batching().size(), data.rows()), false, 0);
        int columns = objective.classes() ? 2 : 1;
        for (int c = 0; c < columns; c++) {
            row.window(column + c, 1, 1).fill(0);
        }
        Array scores = block.create(1, columns);
        for (int step = 0; step < inOrder.stepsPerEpoch(); step++) {
            Pass pass = pass(scoring, inOrder.rowsOf(step));
            pass.load(inOrder, step);
            pass.forward(parameters);
            number.fill((double) pass.rows() / data.rows());
            score(pass, scores, 0);
            for (int c = 0; c < columns; c++) {
                row.window(column + c, 1, 1).addProduct(scores.window(c, 1, 1), number);
            }
        }
        return column + columns;
    }

    private Pass pass(Map<Integer, Pass> passes, int rows) {
        return passes.computeIfAbsent(rows, n -> new Pass(objective.network(), objective.loss(), block, n));
    }
}
