package org.gradlab.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class MarchingSquaresTest {

    @Test
    void theContourOfABowlIsACircleOfTheRightRadius() {
        List<List<Coordinates>> lines = lines((x, y) -> x * x + y * y, 2.25);
        assertThat(lines).hasSize(1);
        List<Coordinates> circle = lines.get(0);
        assertThat(circle.get(0)).isEqualTo(circle.get(circle.size() - 1));
        assertThat(circle)
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        place -> assertThat(Math.hypot(place.x(), place.y())).isCloseTo(1.5, within(2e-3)));
    }

    @Test
    void aLineThatLeavesTheFieldIsOpenAndWhole() {
        List<List<Coordinates>> lines = lines((x, y) -> x + y, 0.013);
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0))
                .allSatisfy(place -> assertThat(place.x() + place.y()).isCloseTo(0.013, within(1e-12)));
        assertThat(length(lines.get(0))).isCloseTo(4 * Math.sqrt(2), within(0.05));
    }

    @Test
    void twoBranchesOfASaddleStayApart() {
        List<List<Coordinates>> lines = lines((x, y) -> x * y, 0.5);
        assertThat(lines).hasSize(2);
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.stream()
                                .map(place -> Math.signum(place.x()))
                                .distinct())
                        .hasSize(1));
    }

    @Test
    void crossedCellsAreSplitAroundTheMiddle() {
        double[] ends = {0, 1};
        Field ridge = new Field(ends, ends, new double[][] {{1, 0}, {0, 1}});
        List<List<Coordinates>> low = MarchingSquares.lines(ridge, 0.4, 10);
        // The middle, 0.5, is above 0.4 with the corners (0, 0) and (1, 1): the lines cut off the other two.
        assertThat(low)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.get(0).x() - line.get(0).y())
                        .isCloseTo(line.get(1).x() - line.get(1).y(), within(1e-12)));
        // And below 0.6 with the other two corners.
        List<List<Coordinates>> high = MarchingSquares.lines(ridge, 0.6, 10);
        assertThat(high)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.get(0).x() + line.get(0).y())
                        .isCloseTo(line.get(1).x() + line.get(1).y(), within(1e-12)));
    }

    @Test
    void polesAndMissingHeightsAreNoLines() {
        assertThat(lines((x, y) -> 1 / (x + 0.007), 0.1)).isEmpty();
        assertThat(lines((x, y) -> x < 0 ? Double.NaN : x, -1)).isEmpty();
        assertThat(lines((x, y) -> y > 0 ? Double.NaN : x, 0.5)).hasSize(1);
    }

    private static List<List<Coordinates>> lines(DoubleBinaryOperator height, double level) {
        double[] nodes = new double[101];
        Arrays.setAll(nodes, i -> -2 + 4 * i / 100.0);
        double[][] heights = Arrays.stream(nodes)
                .mapToObj(y -> Arrays.stream(nodes)
                        .map(x -> height.applyAsDouble(x, y))
                        .toArray())
                .toArray(double[][]::new);
        return MarchingSquares.lines(new Field(nodes, nodes, heights), level, 10);
    }

    private static double length(List<Coordinates> line) {
        double length = 0;
        for (int i = 1; i < line.size(); i++) {
            length += Math.hypot(
                    line.get(i).x() - line.get(i - 1).x(),
                    line.get(i).y() - line.get(i - 1).y());
        }
        return length;
    }
}
