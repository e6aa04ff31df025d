package org.gradlab.objective;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** The numbers of a record step, [members, 1, columns], NaN where an evaluation is needed. */
    private final Array row;

    private final Array gradientNorm;

    /** Of the batch at hand, where it tells of all training rows. */
    private final Optional<Score> score;

    /** Of the batches since the last record, where one does not. */
    private final Optional<BatchTally> tally;

    /** What an evaluation scores, in the order of the columns. */
    private final List<DataScore> evaluated;

    private BatchPass current;

    /** What is taken on request, and the last column, where it goes. */
    private final Optional<MemberMeasure.Pass> measure;

    private final Array measured;

    NetworkEvaluator(NetworkObjective objective, Workspace workspace) {
        this.objective = objective;
        this.workspace = workspace;
        this.batches = objective.batches();
        this.measures = new LayerMeasures(objective.network(), workspace);
        int columns = objective.layout().memberColumns().size();
        this.row = workspace.block().create(1, columns);
        row.fill(Double.NaN);
        int norm = objective.layout().memberColumns().indexOf(NetworkObjective.GRADIENT_NORM);
        this.gradientNorm = row.window(norm, 1, 1);
        this.measure = objective.measure().map(asked -> asked.bind(objective, workspace));
        this.measured = row.window(columns - 1, 1, 1);
        boolean knowsItsLoss = objective.knowsItsLoss();
        this.score = knowsItsLoss
                ? Optional.of(new Score(row.window(0, 1, objective.scores()), objective.classes()))
                : Optional.empty();
        this.tally = knowsItsLoss
                ? Optional.empty()
                : Optional.of(new BatchTally(
                        objective, workspace.state(), row.window(norm - objective.scores(), 1, objective.scores())));
        this.evaluated = Stream.of(objective.parts().train(), objective.parts().validation())
                .skip(knowsItsLoss ? 1 : 0)
                .filter(data -> data.rows() > 0)
                .map(this::scoreOf)
                .toList();
        this.current = learning(batches.rowsOf(0));
        current.load(batches, 0);
    }

    @Override
    public void gradient(Step step) {
        load(step);
        current.forward(step);
        tally.ifPresent(sums -> sums.add(current));
        current.backward(step);
    }

    @Override
    public void descend(Step step) {
        load(step);
        current.descend(step);
        tally.ifPresent(sums -> sums.add(current));
    }

    private void load(Step step) {
        if (!batches.isFullBatch()) {
            current = learning(batches.rowsOf(step.number()));
            current.load(batches, step.number());
        }
    }

    @Override
    public Observation observe(Step step) {
        double[] sites = measures.take(current.network());
        score.ifPresent(of -> of.of(current));
        tally.ifPresent(BatchTally::take);
        gradientNorm.reduce(Reduction.SUM_OF_SQUARES, workspace.gradients().flat());
        gradientNorm.apply(Unary.SQRT, gradientNorm);
        measure.ifPresent(pass -> measured.load(pass.take(), 0));
        return new Observation(row.toDoubles(), sites);
    }

    @Override
    public double[] evaluate(Step step) {
        if (evaluated.isEmpty()) {
            return new double[0];
        }
        int scores = objective.scores();
        Array numbers = workspace.block().create(1, evaluated.size() * scores);
        for (int part = 0; part < evaluated.size(); part++) {
            evaluated.get(part).into(step, numbers.window(part * scores, 1, scores));
        }
        return Arrays.stream(numbers.toDoubles())
                .map(number -> Double.isNaN(number) ? Double.POSITIVE_INFINITY : number)
                .toArray();
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
