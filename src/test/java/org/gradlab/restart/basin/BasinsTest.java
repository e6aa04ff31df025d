package org.gradlab.restart.basin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.gradlab.diagnosis.Behaviour;
import org.gradlab.diagnosis.NaiveDescent;
import org.gradlab.expression.Expression;
import org.gradlab.restart.Hyperparameters;
import org.gradlab.restart.MemberResult;
import org.gradlab.restart.Members;
import org.gradlab.restart.Proportion;
import org.gradlab.restart.Restarts;
import org.gradlab.restart.basin.RestingPoint.Kind;
import org.junit.jupiter.api.Test;

class BasinsTest {

    private static final Hyperparameters SETTING = new Hyperparameters(0.01, 0);

    private static final Landscape UNKNOWN = (position, tolerances) -> RestingPoint.UNDECIDED;

    private static final Landscape HIMMELBLAU = new FunctionLandscape(
            Expression.parse("(x^2 + y - 11)^2 + (x + y^2 - 7)^2"), List.of("x", "y"), List.of("x", "y"));

    @Test
    void theQuarticHasTwoBasinsAndABoundaryAtItsMaximum() {
        Basins basins = Basins.of(Restarts.ofTheQuartic(Restarts.evenly(-4, 4, 400)), UNKNOWN);

        assertThat(basins.basins()).hasSize(2);
        Basin left = basins.basins().get(0);
        Basin right = basins.basins().get(1);
        assertThat(left.position()[0]).isCloseTo(-2.0598, within(1e-4));
        assertThat(left.loss()).isCloseTo(-0.0607, within(1e-4));
        assertThat(right.position()[0]).isCloseTo(1.9343, within(1e-4));
        assertThat(right.loss()).isCloseTo(7.9354, within(1e-4));
        assertThat(basins.elsewhere()).isEmpty();
        assertThat(left.share()).isEqualTo(new Proportion(206, 400));
        assertThat(left.starts().get(0).low()).isEqualTo(-4);
        assertThat(left.starts().get(0).high())
                .isEqualTo(basins.boundaries().get(0).from());
        assertThat(basins.boundaries()).hasSize(1).allSatisfy(boundary -> {
            assertThat(0.12549).isBetween(boundary.from(), boundary.to());
            assertThat(boundary.to() - boundary.from()).isCloseTo(8.0 / 399, within(1e-12));
            assertThat(boundary.below()).isZero();
            assertThat(boundary.above()).isEqualTo(1);
        });
    }

    @Test
    void everyExampleLeadsToItsEndPoint() {
        for (Basin basin :
                Basins.of(Restarts.ofTheQuartic(-3, 3, -2, 1, 2, -1), UNKNOWN).basins()) {
            assertThat(basin.examples())
                    .hasSize(3)
                    .allSatisfy(example -> assertThat(NaiveDescent.QUARTIC.descend(0.01, 100, 1, example.start())
                                    .position()[0])
                            .isCloseTo(basin.position()[0], within(1e-6)));
        }
    }

    @Test
    void himmelblauHasFour() {
        double[] axis = Restarts.evenly(-4.5, 4.5, 24);
        double[][] starts = new double[axis.length * axis.length][];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = new double[] {axis[i / axis.length], axis[i % axis.length]};
        }

        Basins basins = Basins.of(
                new Restarts(NaiveDescent.HIMMELBLAU, 0.005, 400).from(List.of("x", "y"), starts), HIMMELBLAU);

        assertThat(basins.basins())
                .hasSize(4)
                .allSatisfy(basin -> assertThat(basin.loss()).isCloseTo(0, within(1e-6)));
        assertThat(basins.basins().stream()
                        .mapToDouble(basin -> basin.position()[0])
                        .sorted())
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-4 ? 0 : Double.compare(a, b))
                .containsExactly(-3.779310, -2.805118, 3.0, 3.584428);
        assertThat(basins.basins().stream().map(basin -> basin.rest().kind())).containsOnly(Kind.MINIMUM);
        // Their losses are made of rounding, which makes none of them the lowest; so they are in order of their
        // position.
        assertThat(basins.lowest()).isEqualTo(4);
        assertThat(basins.basins().stream().map(basin -> Math.round(basin.position()[0])))
                .containsExactly(-4L, -3L, 3L, 4L);
        assertThat(basins.boundaries()).isEmpty();
        assertThat(basins.unseen()).isZero();
        assertThat(basins.atRest()).isEqualTo(576);
    }

    @Test
    void rastriginHasOneNearEveryInteger() {
        Basins basins = Basins.of(
                new Restarts(NaiveDescent.RASTRIGIN, 0.001, 200)
                        .from(List.of("x"), Restarts.points(Restarts.evenly(-5.4, 5.4, 500))),
                UNKNOWN);

        assertThat(basins.basins()).hasSize(11);
        assertThat(basins.basins().get(0).position()[0]).isCloseTo(0, within(1e-6));
        assertThat(basins.basins().stream().map(basin -> Math.round(basin.position()[0])))
                .containsExactlyInAnyOrder(-5L, -4L, -3L, -2L, -1L, 0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(basins.boundaries()).hasSize(10);
    }

    @Test
    void membersThatDidNotConvergeAreCountedApart() {
        EndPoints points = points(
                new double[][] {{1, 2, 3, 4, 5}},
                new double[][] {{0, 0, 7, 8, 9}},
                List.of(
                        Behaviour.CONVERGED,
                        Behaviour.CONVERGED,
                        Behaviour.OSCILLATING,
                        Behaviour.DIVERGED,
                        Behaviour.DIVERGED));

        Basins basins = Basins.of(points, UNKNOWN);

        assertThat(basins.basins()).hasSize(1);
        assertThat(basins.basins().get(0).share()).isEqualTo(new Proportion(2, 5));
        assertThat(basins.elsewhere()).isEqualTo(Map.of(Behaviour.OSCILLATING, 1, Behaviour.DIVERGED, 2));
    }

    @Test
    void whereAllDivergeThereIsNoEndPoint() {
        Basins basins = Basins.of(
                points(
                        new double[][] {{1, 2}},
                        new double[][] {{Double.POSITIVE_INFINITY, Double.NaN}},
                        List.of(Behaviour.DIVERGED, Behaviour.DIVERGED)),
                UNKNOWN);

        assertThat(basins.basins()).isEmpty();
        assertThat(basins.boundaries()).isEmpty();
        assertThat(basins.atRest()).isZero();
        assertThat(basins.unseen()).isNaN();
    }

    @Test
    void aSingleMemberIsItsOwnBasin() {
        Basins basins = Basins.of(Restarts.ofTheQuartic(3), UNKNOWN);

        assertThat(basins.basins()).hasSize(1);
        assertThat(basins.basins().get(0).starts()).containsExactly(new Basin.Range(3, 3));
        assertThat(basins.unseen()).isEqualTo(1);
    }

    @Test
    void identicalStartsEndTogether() {
        Basins basins = Basins.of(Restarts.ofTheQuartic(3, 3, 3), UNKNOWN);

        assertThat(basins.basins()).hasSize(1);
        assertThat(basins.basins().get(0).share().count()).isEqualTo(3);
        assertThat(basins.boundaries()).isEmpty();
    }

    @Test
    void startsThatAlreadyRestAreNotJoined() {
        Basins basins = Basins.of(
                points(
                        new double[][] {{1, 2, 2}},
                        new double[][] {{1, 2, 2}},
                        Collections.nCopies(3, Behaviour.CONVERGED)),
                UNKNOWN);

        assertThat(basins.basins()).hasSize(2);
        assertThat(basins.boundaries()).containsExactly(new Boundary(1, 2, 0, 1));
        assertThat(basins.unseen()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void roundingTellsNoEndPointsApart() {
        double[][] resting = {{2, 2 + 1e-12}};

        assertThat(Basins.of(points(resting, resting, Collections.nCopies(2, Behaviour.CONVERGED)), UNKNOWN)
                        .basins())
                .hasSize(1);
    }

    @Test
    void membersThatDidNotMoveSayNothingOfTheTolerance() {
        EndPoints points = points(
                new double[][] {{0, 0, 0, 1, -1}},
                new double[][] {{0, 0, 0, 0.001, -0.001}},
                Collections.nCopies(5, Behaviour.CONVERGED));

        assertThat(Basins.of(points, UNKNOWN).basins()).hasSize(1);
    }

    @Test
    void aVariableThatNobodyMovesTellsEndPointsApart() {
        EndPoints points = points(
                new double[][] {{-1, 1, -1, 1}, {5, 5, 5.001, 5.001}},
                new double[][] {{0.001, 0, 0, 0.001}, {5, 5, 5.001, 5.001}},
                Collections.nCopies(4, Behaviour.CONVERGED));

        assertThat(Basins.of(points, UNKNOWN).basins()).hasSize(2);
    }

    @Test
    void theUnitsOfAVariableDoNotMatter() {
        double[] starts = Restarts.evenly(-4, 4, 100);
        EndPoints plain = Restarts.ofTheQuartic(starts);
        for (double unit : new double[] {1e-100, 1e-3, 1e6, 1e100}) {
            EndPoints scaled = new EndPoints(
                    plain.variables(), scaled(plain.starts(), unit), scaled(plain.ends(), unit), plain.members());

            assertThat(Basins.of(scaled, UNKNOWN).basins())
                    .extracting(Basin::share)
                    .isEqualTo(Basins.of(plain, UNKNOWN).basins().stream()
                            .map(Basin::share)
                            .toList());
        }
    }

    @Test
    void theOrderOfMembersDoesNotMatter() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            double[] starts = random.doubles(60, -4, 4).toArray();
            EndPoints points = Restarts.ofTheQuartic(starts);
            List<Integer> order = new ArrayList<>(IntStream.range(0, 60).boxed().toList());
            Collections.shuffle(order, random);
            Basins plain = Basins.of(points, UNKNOWN);
            Basins shuffled = Basins.of(permuted(points, order), UNKNOWN);

            assertThat(shuffled.boundaries()).as("seed %d", seed).isEqualTo(plain.boundaries());
            assertThat(shuffled.tolerances()).as("seed %d", seed).isEqualTo(plain.tolerances());
            for (int b = 0; b < plain.basins().size(); b++) {
                Basin expected = plain.basins().get(b);
                Basin found = shuffled.basins().get(b);
                assertThat(found.position()).as("seed %d", seed).isEqualTo(expected.position());
                assertThat(found.loss()).as("seed %d", seed).isEqualTo(expected.loss());
                assertThat(found.share()).as("seed %d", seed).isEqualTo(expected.share());
                assertThat(found.starts()).as("seed %d", seed).isEqualTo(expected.starts());
            }
        }
    }

    @Test
    void aSettingHasItsOwnMembers() {
        EndPoints both = new EndPoints(
                List.of("w"),
                new double[][] {{1, 2, 3}},
                new double[][] {{4, 5, 6}},
                List.of(
                        Members.of(0, SETTING, Behaviour.CONVERGED, 1),
                        Members.of(1, new Hyperparameters(0.5, 0), Behaviour.CONVERGED, 1),
                        Members.of(2, SETTING, Behaviour.CONVERGED, 1)));

        EndPoints one = both.of(SETTING);

        assertThat(one.starts()).isDeepEqualTo(new double[][] {{1, 3}});
        assertThat(one.ends()).isDeepEqualTo(new double[][] {{4, 6}});
        assertThat(one.members()).extracting(MemberResult::member).containsExactly(0, 2);
    }

    @Test
    void shapesThatDoNotFitAreRefused() {
        List<MemberResult> members = List.of(Members.of(0, SETTING, Behaviour.CONVERGED, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EndPoints(List.of("w"), new double[][] {{1}}, new double[][] {{1, 2}}, members))
                .withMessageContaining("ends: expected [1 variables, 1 members]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EndPoints(List.of(), new double[0][], new double[0][], members));
    }

    private static EndPoints points(double[][] starts, double[][] ends, List<Behaviour> behaviours) {
        List<String> variables = List.of("x", "y").subList(0, starts.length);
        List<MemberResult> members = IntStream.range(0, behaviours.size())
                .mapToObj(m -> Members.of(m, SETTING, behaviours.get(m), 0))
                .toList();
        return new EndPoints(variables, starts, ends, members);
    }

    private static EndPoints permuted(EndPoints points, List<Integer> order) {
        return new EndPoints(
                points.variables(),
                new double[][] {
                    order.stream().mapToDouble(m -> points.starts()[0][m]).toArray()
                },
                new double[][] {
                    order.stream().mapToDouble(m -> points.ends()[0][m]).toArray()
                },
                order.stream().map(points.members()::get).toList());
    }

    private static double[][] scaled(double[][] matrix, double unit) {
        return new double[][] {
            IntStream.range(0, matrix[0].length)
                    .mapToDouble(m -> matrix[0][m] * unit)
                    .toArray()
        };
    }
}
