package org.gradlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.gradlab.diagnosis.Behaviour;
import org.gradlab.restart.Hyperparameters;
import org.gradlab.restart.Members;
import org.gradlab.restart.Restarts;
import org.gradlab.restart.basin.Basins;
import org.gradlab.restart.basin.EndPoints;
import org.junit.jupiter.api.Test;

class BasinsReportTest {

    private static final Display DISPLAY = new Display(160, false);

    @Test
    void showsTheQuarticsEndPointsTheirStartsAndTheBoundary() {
        assertThat(lines(Restarts.ofTheQuartic(Restarts.evenly(-4, 4, 81))))
                .containsExactly(
                        "81 of 81 members came to rest, at 2 distinct end points",
                        "",
                        "              w      loss  gradient  members   share  95 % interval     starts            such as",
                        "A (best)  -2.06  -0.06066         -       42  51.9 %  41.1 % to 62.4 %  w from -4 to 0.1  -2, -4, -3.9",
                        "B         1.934     7.935         -       39  48.1 %  37.6 % to 58.9 %  w from 0.2 to 4   0.3, 0.2, 0.4",
                        "",
                        "Boundaries between neighbouring starts that lead to different end points:",
                        "  w between 0.1 and 0.2: lower starts lead to A, higher ones to B",
                        "",
                        "Chance that one more rests somewhere new: 0.0 % (Good-Turing: end points seen once / members at rest)");
    }

    @Test
    void twoVariablesHaveAColumnEachAndNoBoundaries() {
        Hyperparameters setting = new Hyperparameters(0.1, 0);
        EndPoints points = new EndPoints(
                List.of("x", "y"),
                new double[][] {{1, 2, 3}, {1, 2, 3}},
                new double[][] {{0, 0, 9}, {-1, -1, 9}},
                List.of(
                        Members.of(0, setting, Behaviour.CONVERGED, 0.5),
                        Members.of(1, setting, Behaviour.CONVERGED, 0.5),
                        Members.of(2, setting, Behaviour.DIVERGED, 9)));

        assertThat(lines(points))
                .startsWith(
                        "2 of 3 members came to rest, at 1 end point; 1 diverged",
                        "",
                        "          x   y  loss  gradient  members   share  95 % interval     starts                        such as",
                        "A (best)  0  -1   0.5         -        2  66.7 %  20.8 % to 93.9 %  x from 1 to 2, y from 1 to 2  (1, 1), (2, 2)",
                        "")
                .noneMatch(line -> line.startsWith("Boundaries"));
    }

    @Test
    void saysThatNothingCameToRest() {
        EndPoints points = new EndPoints(
                List.of("w"),
                new double[][] {{1}},
                new double[][] {{1e300}},
                List.of(Members.of(0, new Hyperparameters(2, 0), Behaviour.DIVERGED, 1e300)));

        assertThat(lines(points)).containsExactly("None of 1 member came to rest; 1 diverged");
    }

    @Test
    void showsOnlyTheFirstOfManyAndNamesThemLikeTheColumnsOfASpreadsheet() {
        double[] integers = Restarts.evenly(0, 29, 30);
        EndPoints points = new EndPoints(
                List.of("w"),
                new double[][] {integers},
                new double[][] {integers},
                Arrays.stream(integers)
                        .mapToObj(w -> Members.of((int) w, new Hyperparameters(0.1, 0), Behaviour.CONVERGED, -w))
                        .toList());

        assertThat(lines(points))
                .anyMatch(line -> line.startsWith("L  "))
                .noneMatch(line -> line.startsWith("M  "))
                .contains("  w between 0 and 1: lower starts lead to AD, higher ones to AC", "  and 17 more");
    }

    private static List<String> lines(EndPoints points) {
        return new BasinsReport(Basins.of(points)).lines(DISPLAY);
    }
}
