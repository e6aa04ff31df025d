package org.gradlab.chart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The lines of one level through a field, by marching squares (Maple 2003): every cell of the grid is crossed between those of its edges on
 * whose ends the field is above and below, at the place that linear interpolation gives.
 *
 * <p>A cell with a corner without height is left out, and so is one within which the field jumps by more than {@code largestJump}: a pole, not
 * a slope.
 */
final class MarchingSquares {

    /** An edge of the grid, from a node to the next in its row or column. */
    private record Edge(int row, int column, boolean upwards) implements Comparable<Edge> {
        @Override
        public int compareTo(Edge other) {
            int rows = Integer.compare(row, other.row);
            int columns = rows == 0 ? Integer.compare(column, other.column) : rows;
            return columns == 0 ? Boolean.compare(upwards, other.upwards) : columns;
        }
    }

    private final Field field;
    private final double level;
    private final double largestJump;

    /** Of each crossed edge the one or two edges that the line goes on to. */
    private final Map<Edge, List<Edge>> neighbors = new HashMap<>();

    private MarchingSquares(Field field, double level, double largestJump) {
        this.field = field;
        this.level = level;
        this.largestJump = largestJump;
    }

    /** The lines; a closed one ends where it begins. */
    static List<List<Coordinates>> lines(Field field, double level, double largestJump) {
        MarchingSquares squares = new MarchingSquares(field, level, largestJump);
        for (int row = 0; row + 1 < field.rows(); row++) {
            for (int column = 0; column + 1 < field.columns(); column++) {
                squares.cross(row, column);
            }
        }
        return squares.joined();
    }

    private void cross(int row, int column) {
        double[] corners = {
            field.height(row, column),
            field.height(row, column + 1),
            field.height(row + 1, column + 1),
            field.height(row + 1, column)
        };
        double low = Math.min(Math.min(corners[0], corners[1]), Math.min(corners[2], corners[3]));
        double high = Math.max(Math.max(corners[0], corners[1]), Math.max(corners[2], corners[3]));
        // A NaN among the corners makes both NaN, and fails the comparison.
        if (!(high - low <= largestJump)) {
            return;
        }
        Edge[] edges = {
            new Edge(row, column, false),
            new Edge(row, column + 1, true),
            new Edge(row + 1, column, false),
            new Edge(row, column, true)
        };
        List<Edge> crossed = new ArrayList<>();
        for (int i = 0; i < edges.length; i++) {
            if (isAbove(corners[i]) != isAbove(corners[(i + 1) % edges.length])) {
                crossed.add(edges[i]);
            }
        }
        connect(crossed, corners);
    }

    /** Two crossed edges are joined; of four, each is joined around the corner that differs from the cell's middle. */
    private void connect(List<Edge> crossed, double[] corners) {
        if (crossed.size() == 2) {
            join(crossed.get(0), crossed.get(1));
        } else if (crossed.size() == 4) {
            double middle = (corners[0] + corners[1] + corners[2] + corners[3]) / 4;
            boolean aroundFirst = isAbove(middle) != isAbove(corners[0]);
            join(crossed.get(0), crossed.get(aroundFirst ? 3 : 1));
            join(crossed.get(2), crossed.get(aroundFirst ? 1 : 3));
        }
    }

    private boolean isAbove(double height) {
        return height >= level;
    }

    private void join(Edge one, Edge other) {
        neighbors.computeIfAbsent(one, edge -> new ArrayList<>(2)).add(other);
        neighbors.computeIfAbsent(other, edge -> new ArrayList<>(2)).add(one);
    }

    /** Lines from the rim and from gaps first, so that what remains is closed; in the order of the grid. */
    private List<List<Coordinates>> joined() {
        Set<Edge> left = new TreeSet<>(neighbors.keySet());
        List<Edge> ends =
                left.stream().filter(edge -> neighbors.get(edge).size() == 1).toList();
        List<List<Coordinates>> lines = new ArrayList<>();
        for (Edge end : ends) {
            if (left.contains(end)) {
                lines.add(follow(end, left));
            }
        }
        while (!left.isEmpty()) {
            List<Coordinates> ring = follow(left.iterator().next(), left);
            ring.add(ring.get(0));
            lines.add(ring);
        }
        return lines;
    }

    /** The line from an edge to where it ends. Modified: {@code left} loses its edges. */
    private List<Coordinates> follow(Edge start, Set<Edge> left) {
        List<Coordinates> line = new ArrayList<>();
        Deque<Edge> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            Edge edge = next.pop();
            left.remove(edge);
            line.add(crossing(edge));
            neighbors.get(edge).stream().filter(left::contains).findFirst().ifPresent(next::push);
        }
        return line;
    }

    private Coordinates crossing(Edge edge) {
        int row = edge.upwards() ? edge.row() + 1 : edge.row();
        int column = edge.upwards() ? edge.column() : edge.column() + 1;
        double start = field.height(edge.row(), edge.column());
        double end = field.height(row, column);
        return field.place(edge.row(), edge.column())
                .towards(field.place(row, column), (level - start) / (end - start));
    }
}
