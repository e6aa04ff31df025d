package org.gradlab.objective;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gradlab.array.Array;
import org.gradlab.array.Reduction;
import org.gradlab.array.Unary;
import org.gradlab.data.Batches;
import org.gradlab.data.Dataset;
import org.gradlab.measure.LayerMeasures;
import org.gradlab.state.Step;
import org.gradlab.state.Workspace;

/** Evaluates a network's loss, its gradient and its measures for a block of members. */
final class NetworkEvaluator implements Evaluator {

    private final NetworkObjective objective;
    private final Workspace workspace;
    private final Batches batches;

    /** Passes by their number of rows. */
    private final Map<Integer, BatchPass> learning = new HashMap<>();

    private final Map<Integer, BatchPass> judging = new HashMap<>();
    private final LayerMeasures measures;

    /** The numbers of a record step, [members, 1, columns], and parts of it. */
    private final Array row;

    private final Array trainingNumbers;
    private final Array gradientNorm;
    private final Score score;
    private final DataScore trainingScore;
    private final Optional<DataScore> validationScore;
    private BatchPass current;

    NetworkEvaluator(NetworkObjective objective, Workspace workspace) {
        this.objective = objective;
        this.workspace = workspace;
        this.batches = objective.batches();
        this.measures = new LayerMeasures(objective.network(), workspace);
        int columns = objective.layout().memberColumns().size();
        this.row = workspace.block().create(1, columns);
        this.trainingNumbers = row.window(0, 1, objective.scores());
        this.score = new Score(trainingNumbers, objective.classes());
        this.trainingScore = scoreOf(objective.parts().train());
        this.validationScore = Optional.of(objective.parts().validation())
                .filter(data -> data.rows() > 0)
                .map(this::scoreOf);
        this.gradientNorm = row.window(columns - 1, 1, 1);
        this.current = learning(batches.rowsOf(0));
        current.load(batches, 0);
    }

    @Override
    public void gradient(Step step) {
        if (!batches.isFullBatch()) {
            current = learning(batches.rowsOf(step.number()));
            current.load(batches, step.number());
        }
        current.forward(step);
        current.backward(step);
    }

    @Override
    public Observation observe(Step step) {
        double[] sites = measures.take(current.network());
        if (batches.isFullBatch() && objective.network().judgesAsItLearns()) {
            score.of(current);
        } else {
            trainingScore.into(step, trainingNumbers);
        }
        validationScore.ifPresent(
                validation -> validation.into(step, row.window(objective.scores(), 1, objective.scores())));
        gradientNorm.reduce(Reduction.SUM_OF_SQUARES, workspace.gradients().flat());
        gradientNorm.apply(Unary.SQRT, gradientNorm);
        return new Observation(row.toDoubles(), sites);
    }

    @Override
    public double[] test(Step step) {
        Dataset test = objective.parts().test();
        if (test.rows() == 0) {
            return new double[0];
        }
        Array numbers = workspace.block().create(1, objective.scores());
        scoreOf(test).into(step, numbers);
        return numbers.toDoubles();
    }

    private DataScore scoreOf(Dataset data) {
        return new DataScore(objective, workspace.block(), data, this::judging);
    }

    private BatchPass learning(int rows) {
        return learning.computeIfAbsent(rows, n -> BatchPass.learning(objective, workspace, n));
    }

    private BatchPass judging(int rows) {
        return judging.computeIfAbsent(rows, n -> BatchPass.judging(objective, workspace, n));
    }
}
