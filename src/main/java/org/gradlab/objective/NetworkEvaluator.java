package org.gradlab.objective;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.Elementwise;
import org.gradlab.array.Reduction;
import org.gradlab.data.Batches;
import org.gradlab.data.Dataset;
import org.gradlab.measure.LayerMeasures;
import org.gradlab.parameter.Gradients;
import org.gradlab.parameter.Parameters;
import org.gradlab.parameter.Updates;

/** Evaluates a network's loss, its gradient and its measures for a block of members. */
final class NetworkEvaluator implements Evaluator {

    private final NetworkObjective objective;
    private final Block block;
    private final Parameters parameters;
    private final Batches batches;
    private final Map<Integer, BatchPass> training = new HashMap<>();
    private final Map<Integer, BatchPass> scoring = new HashMap<>();
    private final LayerMeasures measures;
    private final Array row;
    private final Array trainingNumbers;
    private final Score score;
    private final DataScore trainingScore;
    private final Optional<DataScore> validationScore;
    private final Array gradientNorm;
    private BatchPass current;

    NetworkEvaluator(NetworkObjective objective, Block block, Parameters parameters) {
        this.objective = objective;
        this.block = block;
        this.parameters = parameters;
        this.batches = objective.batches();
        this.measures = new LayerMeasures(objective.network(), block);
        int columns = objective.layout().memberColumns().size();
        this.row = block.create(1, columns);
        this.trainingNumbers = row.window(0, 1, objective.scores());
        this.score = new Score(trainingNumbers, objective.classes());
        this.trainingScore = scoreOf(objective.parts().train());
        this.validationScore = Optional.of(objective.parts().validation())
                .filter(data -> data.rows() > 0)
                .map(this::scoreOf);
        this.gradientNorm = row.window(columns - 1, 1, 1);
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
        if (batches.isFullBatch()) {
            score.of(current);
        } else {
            trainingScore.into(parameters, trainingNumbers);
        }
        validationScore.ifPresent(
                validation -> validation.into(parameters, row.window(objective.scores(), 1, objective.scores())));
        gradientNorm.reduce(Reduction.SUM_OF_SQUARES, gradients.flat());
        gradientNorm.apply(Elementwise.SQRT, gradientNorm);
        return new Observation(row.toDoubles(), places);
    }

    @Override
    public double[] test() {
        Dataset test = objective.parts().test();
        if (test.rows() == 0) {
            return new double[0];
        }
        Array numbers = block.create(1, objective.scores());
        scoreOf(test).into(parameters, numbers);
        return numbers.toDoubles();
    }

    private DataScore scoreOf(Dataset data) {
        return new DataScore(objective, block, data, rows -> pass(scoring, rows));
    }

    private BatchPass pass(Map<Integer, BatchPass> passes, int rows) {
        return passes.computeIfAbsent(rows, n -> new BatchPass(objective.network(), objective.loss(), block, n));
    }
}
