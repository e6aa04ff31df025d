package org.gradlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.gradlab.diagnosis.Behaviour;
import org.gradlab.expression.Expression;
import org.gradlab.restart.Hyperparameters;
import org.gradlab.restart.Members;
import org.gradlab.restart.Restarts;
import org.gradlab.restart.basin.Basins;
import org.gradlab.restart.basin.EndPoints;
import org.gradlab.restart.basin.FunctionLandscape;
import org.gradlab.restart.basin.Landscape;
import org.gradlab.restart.basin.RestingPoint;
import org.junit.jupiter.api.Test;

class EndPointsReportTest {

    private static final Display SCREEN = new Display(80, 24, false);

    private static final Landscape QUARTIC =
            new FunctionLandscape(Expression.parse("w^4 - 8*w^2 + 2*w + 20"), List.of("w"), List.of("w"));

    private static final Landscape UNKNOWN =
            (position, tolerances) -> new RestingPoint(RestingPoint.Kind.UNDECIDED, OptionalDouble.empty());

    @Test
    void showsTheQuarticsMinimaTheirStartsAndTheBoundary() {
        assertThat(lines(Restarts.ofTheQuartic(Restarts.evenly(-4, 4, 81)), QUARTIC, false, SCREEN))
                .containsExactly(
                        "       w      loss  kind     members  starts w",
                        "A  -2.06  -0.06066  minimum       42  -4 to 0.1",
                        "B  1.934     7.935  minimum       39  0.2 to 4",
                        "Up to w = 0.1 starts lead to A, from 0.2 on to B.");
    }

    @Test
    void intervalsAndChancesAreThoseOfASample() {
        assertThat(lines(Restarts.ofTheQuartic(Restarts.evenly(-4, 4, 81)), QUARTIC, true, SCREEN))
                .containsExactly(
                        "       w      loss  kind     members   share  95 % interval   starts w",
                        "A  -2.06  -0.06066  minimum       42  51.9 %  41.1 to 62.4 %  -4 to 0.1",
                        "B  1.934     7.935  minimum       39  48.1 %  37.6 to 58.9 %  0.2 to 4",
                        "Up to w = 0.1 starts lead to A, from 0.2 on to B.",
                        "Chance that one more rests somewhere new: 0.0 % (Good-Turing estimate)");
    }

    @Test
    void allThereIsToSayHasExamplesToo() {
        Hyperparameters setting = new Hyperparameters(0.1, 0);
        EndPoints points = new EndPoints(
                List.of("x", "y"),
                new double[][] {{1, 2, 3}, {1, 2, 3}},
                new double[][] {{0, 0, 9}, {-1, -1, 9}},
                List.of(
                        Members.of(0, setting, Behaviour.CONVERGED, 0.5),
                        Members.of(1, setting, Behaviour.CONVERGED, 0.5),
                        Members.of(2, setting, Behaviour.DIVERGED, 9)));

        assertThat(lines(points, UNKNOWN, false, SCREEN))
                .containsExactly("   x   y  loss  kind  members", "A  0  -1   0.5  -           2");
        assertThat(lines(points, UNKNOWN, false, new Display(160, false)))
                .containsExactly(
                        "   x   y  loss  kind  members  starts x  starts y  gradient  such as",
                        "A  0  -1   0.5  -           2  1 to 2    1 to 2           -  (1, 1), (2, 2)");
    }

    @Test
    void whereNothingCameToRestThereIsNothingToSay() {
        EndPoints points = new EndPoints(
                List.of("w"),
                new double[][] {{1}},
                new double[][] {{1e300}},
                List.of(Members.of(0, new Hyperparameters(2, 0), Behaviour.DIVERGED, 1e300)));

        assertThat(lines(points, UNKNOWN, true, SCREEN)).isEmpty();
    }

    @Test
    void ofManyTheFirstAndTheLastAreShownAndNamedLikeTheColumnsOfASpreadsheet() {
        double[] integers = Restarts.evenly(0, 29, 30);
        EndPoints points = new EndPoints(
                List.of("w"),
                new double[][] {integers},
                new double[][] {integers},
                Arrays.stream(integers)
                        .mapToObj(w -> Members.of((int) w, new Hyperparameters(0.1, 0), Behaviour.CONVERGED, -w))
                        .toList());

        assertThat(lines(points, UNKNOWN, false, SCREEN))
                .hasSize(24)
                .contains(
                        "... 12 rows more with --full",
                        "Up to w = 0 starts lead to AD, from 1 on to AC.",
                        "... 26 more such boundaries with --full");
        assertThat(lines(points, UNKNOWN, false, new Display(160, false))).hasSize(1 + 30 + 29);
    }

    private static List<String> lines(EndPoints points, Landscape landscape, boolean sample, Display display) {
        return new EndPointsReport(Basins.of(points, landscape), sample).lines(display);
    }
}
