package org.gradlab.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.gradlab.array.Engine;
import org.gradlab.loss.MeanSquaredError;
import org.gradlab.network.Normalization.Position;
import org.gradlab.state.Step;
import org.gradlab.state.Updates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One linear layer and its normalisation against plain loops, and at the edges of what they are given. */
class NormalizationTest {

    private static final int MEMBERS = 2;
    private static final int ROWS = 6;
    private static final int UNITS = 3;
    private static final Offset<Double> CLOSE = Offset.offset(1e-13);

    static List<Engine> engines() {
        return TestEngines.all().toList();
    }

    static Stream<Arguments> enginesAndKinds() {
        return TestEngines.all()
                .flatMap(engine -> Stream.of(
                        Arguments.of(engine, EveryNormalization.batch(Position.BEFORE_ACTIVATION)),
                        Arguments.of(engine, EveryNormalization.layer(Position.AFTER_ACTIVATION))));
    }

    @ParameterizedTest
    @MethodSource("enginesAndKinds")
    void aWayForwardAndBackAgreesWithPlainLoops(Engine engine, Normalization normalization) {
        boolean isBatch = normalization instanceof BatchNormalization;
        LossOnBatch loss = loss(engine, normalization, ROWS);
        loss.differentiate(Step.training(0));
        for (int m = 0; m < MEMBERS; m++) {
            double epsilon = EveryNormalization.EPSILONS.get(m);
            double[][] z = matrix(loss.pass().layer(1).z().toDoubles(), m, ROWS);
            double[][] dy = matrix(loss.pass().layer(1).upstream().toDoubles(), m, ROWS);
            double[][] y = matrix(loss.pass().layer(1).output().toDoubles(), m, ROWS);
            double[][] dz = matrix(loss.pass().layer(1).delta().toDoubles(), m, ROWS);
            double[][] gamma = matrix(loss.values("gamma1"), m, 1);
            double[][] beta = matrix(loss.values("beta1"), m, 1);
            double[][] dxhat = new double[ROWS][UNITS];
            each((row, unit) -> dxhat[row][unit] = dy[row][unit] * gamma[0][unit]);
            NaiveStandardization[] of = of(isBatch ? transposed(z) : z, epsilon);
            double[][] naiveDz = IntStream.range(0, of.length)
                    .mapToObj(i -> of[i].backward((isBatch ? transposed(dxhat) : dxhat)[i]))
                    .toArray(double[][]::new);
            double[][] dGamma = new double[1][UNITS];
            double[][] dBeta = new double[1][UNITS];
            each((row, unit) -> {
                double xhat = isBatch ? of[unit].xhat[row] : of[row].xhat[unit];
                assertThat(y[row][unit]).isCloseTo(gamma[0][unit] * xhat + beta[0][unit], CLOSE);
                assertThat(dz[row][unit]).isCloseTo(isBatch ? naiveDz[unit][row] : naiveDz[row][unit], CLOSE);
                dGamma[0][unit] += dy[row][unit] * xhat;
                dBeta[0][unit] += dy[row][unit];
            });
            assertThat(matrix(loss.gradient("gamma1"), m, 1)[0]).containsExactly(dGamma[0], CLOSE);
            assertThat(matrix(loss.gradient("beta1"), m, 1)[0]).containsExactly(dBeta[0], CLOSE);
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void runningStatisticsMoveByAShareTowardsTheBatch(Engine engine) {
        LossOnBatch loss = loss(engine, EveryNormalization.batch(Position.BEFORE_ACTIVATION), ROWS);
        loss.losses(Step.training(0));
        Updates updates = loss.workspace().statistics().orElseThrow();
        for (int m = 0; m < MEMBERS; m++) {
            double momentum = EveryNormalization.MOMENTA.get(m);
            NaiveStandardization[] of =
                    of(transposed(matrix(loss.pass().layer(1).z().toDoubles(), m, ROWS)), 0);
            for (int unit = 0; unit < UNITS; unit++) {
                int at = m * UNITS + unit;
                double mean = loss.values("mean1")[at];
                double variance = loss.values("variance1")[at];
                double unbiased = of[unit].variance * ROWS / (ROWS - 1);
                assertThat(updates.of("mean1").toDoubles()[at]).isCloseTo(momentum * (of[unit].mean - mean), CLOSE);
                assertThat(updates.of("variance1").toDoubles()[at]).isCloseTo(momentum * (unbiased - variance), CLOSE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void evaluationTakesRunningStatisticsAndLeavesThem(Engine engine) {
        LossOnBatch loss = loss(engine, EveryNormalization.batch(Position.AFTER_ACTIVATION), ROWS);
        double[] before = loss.workspace().statistics().orElseThrow().flat().toDoubles();
        loss.losses(Step.evaluation(0));
        for (int m = 0; m < MEMBERS; m++) {
            int first = m * UNITS;
            double epsilon = EveryNormalization.EPSILONS.get(m);
            double[][] z = matrix(loss.pass().layer(1).z().toDoubles(), m, ROWS);
            double[][] y = matrix(loss.pass().layer(1).output().toDoubles(), m, ROWS);
            each((row, unit) -> {
                double s = Math.sqrt(loss.values("variance1")[first + unit] + epsilon);
                double xhat = (z[row][unit] - loss.values("mean1")[first + unit]) / s;
                assertThat(y[row][unit])
                        .isCloseTo(
                                loss.values("gamma1")[first + unit] * xhat + loss.values("beta1")[first + unit], CLOSE);
            });
        }
        assertThat(loss.workspace().statistics().orElseThrow().flat().toDoubles())
                .containsExactly(before);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void layerNormalizationJudgesAsItLearns(Engine engine) {
        LossOnBatch loss = loss(engine, EveryNormalization.layer(Position.BEFORE_ACTIVATION), ROWS);
        double[] learning = loss.losses(Step.training(0));
        assertThat(loss.losses(Step.evaluation(0))).containsExactly(learning);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aBatchOfOneRowBecomesBetaAndLeavesTheRunningVariance(Engine engine) {
        LossOnBatch loss = loss(engine, EveryNormalization.batch(Position.BEFORE_ACTIVATION), 1);
        Updates updates = loss.workspace().statistics().orElseThrow();
        updates.flat().fill(7);
        loss.differentiate(Step.training(0));
        assertThat(loss.pass().layer(1).output().toDoubles()).containsExactly(loss.values("beta1"));
        assertThat(loss.gradient("W1")).containsOnly(0);
        assertThat(updates.of("variance1").toDoubles()).containsOnly(0);
        double[] z = loss.pass().layer(1).z().toDoubles();
        double[] mean = loss.values("mean1");
        double[] move = new double[z.length];
        Arrays.setAll(move, i -> EveryNormalization.MOMENTA.get(i / UNITS) * (z[i] - mean[i]));
        assertThat(updates.of("mean1").toDoubles()).containsExactly(move, CLOSE);
    }

    @ParameterizedTest
    @MethodSource("enginesAndKinds")
    void numbersThatAreAllTheSameBecomeBeta(Engine engine, Normalization normalization) {
        LossOnBatch loss = loss(engine, normalization, ROWS);
        loss.stretch("W1", 0);
        loss.set("b1", new double[] {0.5, 0.5, 0.5, 4, 4, 4});
        loss.differentiate(Step.training(0));
        double[] beta = loss.values("beta1");
        double[] everyRow = new double[MEMBERS * ROWS * UNITS];
        Arrays.setAll(everyRow, i -> beta[i / (ROWS * UNITS) * UNITS + i % UNITS]);
        assertThat(loss.pass().layer(1).output().toDoubles()).containsExactly(everyRow);
        assertThat(loss.gradient("W1")).doesNotContain(Double.NaN);
    }

    /** Of two neighbouring numbers 1e8 from zero, the one-pass formula of the variance would leave none right. */
    @ParameterizedTest
    @MethodSource("engines")
    void aLargeMeanCostsTheVarianceNoDigits(Engine engine) {
        LossOnBatch near = loss(engine, EveryNormalization.batch(Position.BEFORE_ACTIVATION), ROWS);
        near.stretch("b1", 0);
        near.losses(Step.training(0));
        double[] expected = near.pass().layer(1).output().toDoubles();
        double[] far = new double[MEMBERS * UNITS];
        Arrays.fill(far, 1 << 27);
        near.set("b1", far);
        near.losses(Step.training(0));
        assertThat(near.pass().layer(1).output().toDoubles()).containsExactly(expected, Offset.offset(1e-6));
    }

    private static LossOnBatch loss(Engine engine, Normalization normalization, int rows) {
        Network network = new Network(4, List.of(EveryNormalization.normalized(UNITS, new Identity(), normalization)));
        return new LossOnBatch(engine, network, new MeanSquaredError(), new LossOnBatch.Size(MEMBERS, rows), 3);
    }

    private static NaiveStandardization[] of(double[][] groups, double epsilon) {
        return Stream.of(groups)
                .map(group -> new NaiveStandardization(group, epsilon))
                .toArray(NaiveStandardization[]::new);
    }

    private interface Place {
        void at(int row, int unit);
    }

    private static void each(Place place) {
        for (int row = 0; row < ROWS; row++) {
            for (int unit = 0; unit < UNITS; unit++) {
                place.at(row, unit);
            }
        }
    }

    private static double[][] matrix(double[] all, int member, int rows) {
        return IntStream.range(member * rows, (member + 1) * rows)
                .mapToObj(row -> Arrays.copyOfRange(all, row * UNITS, (row + 1) * UNITS))
                .toArray(double[][]::new);
    }

    private static double[][] transposed(double[][] x) {
        double[][] t = new double[x[0].length][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x[0].length; j++) {
                t[j][i] = x[i][j];
            }
        }
        return t;
    }
}
