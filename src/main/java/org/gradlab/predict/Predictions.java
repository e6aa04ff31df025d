package org.gradlab.predict;

import java.util.ArrayList;
import java.util.List;

/**
 * What a network says of every row of a table.
 *
 * @param columns names of the outputs: the classes whose probabilities they are, or the targets
 * @param values [rows, columns] in row-major order
 * @param classes the class of every row; empty where numbers are predicted
 */
public record Predictions(List<String> columns, double[] values, List<String> classes) {

    /** How many rows there are. */
    public int rows() {
        return values.length / columns.size();
    }

    /** The outputs of one row. */
    public List<Double> row(int row) {
        List<Double> numbers = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            numbers.add(values[row * columns.size() + c]);
        }
        return numbers;
    }
}
