package org.gradlab.solution;

import java.util.Arrays;

/** Who takes which place: the assignment of least cost, by shortest augmenting paths in O(n^3) (Kuhn 1955; Jonker and Volgenant 1987). */
final class Assignment {

    private static final int NONE = -1;

    private final double[][] cost;
    private final int size;

    /** What is taken off the costs of every row and column; no cost falls below 0, and those of the assignment become 0. */
    private final double[] ofRow;

    private final double[] ofColumn;

    /** [columns] the row that has it; one more column stands for the row that looks for one. */
    private final int[] rows;

    private Assignment(double[][] cost) {
        this.cost = cost;
        this.size = cost.length;
        this.ofRow = new double[size];
        this.ofColumn = new double[size + 1];
        this.rows = new int[size + 1];
        Arrays.fill(rows, NONE);
    }

    /**
     * The column of every row.
     *
     * @param cost [rows, columns], as many of the one as of the other; all finite
     */
    static int[] of(double[][] cost) {
        Assignment assignment = new Assignment(cost);
        for (int row = 0; row < cost.length; row++) {
            assignment.add(row);
        }
        int[] columns = new int[cost.length];
        for (int column = 0; column < cost.length; column++) {
            columns[assignment.rows[column]] = column;
        }
        return columns;
    }

    /** Finds the shortest way on which rows give up columns for others, from a new row to a free column. */
    private void add(int row) {
        double[] shortest = new double[size];
        Arrays.fill(shortest, Double.POSITIVE_INFINITY);
        int[] before = new int[size];
        boolean[] isPassed = new boolean[size + 1];
        rows[size] = row;
        int at = size;
        while (rows[at] != NONE) {
            isPassed[at] = true;
            int next = NONE;
            for (int column = 0; column < size; column++) {
                double step = cost[rows[at]][column] - ofRow[rows[at]] - ofColumn[column];
                if (!isPassed[column] && step < shortest[column]) {
                    shortest[column] = step;
                    before[column] = at;
                }
                if (!isPassed[column] && (next == NONE || shortest[column] < shortest[next])) {
                    next = column;
                }
            }
            takeOff(shortest[next], shortest, isPassed);
            at = next;
        }
        while (at != size) {
            rows[at] = rows[before[at]];
            at = before[at];
        }
    }

    private void takeOff(double amount, double[] shortest, boolean[] isPassed) {
        for (int column = 0; column <= size; column++) {
            if (isPassed[column]) {
                ofRow[rows[column]] += amount;
                ofColumn[column] -= amount;
            } else if (column < size) {
                shortest[column] -= amount;
            }
        }
    }
}
