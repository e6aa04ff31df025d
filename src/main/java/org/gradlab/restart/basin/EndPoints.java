package org.gradlab.restart.basin;

import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.restart.Hyperparameters;
import org.gradlab.restart.MemberResult;

/**
 * Where members that descended the same function started and where they ended.
 *
 * @param variables names of the variables
 * @param starts [variables, members]
 * @param ends [variables, members]
 * @param members the members in the same order
 */
public record EndPoints(List<String> variables, double[][] starts, double[][] ends, List<MemberResult> members) {

    /**
     * Checks the shapes. The members are not copied, nor the numbers.
     *
     * @throws IllegalArgumentException if they do not fit each other, or there is no variable or no member
     */
    public EndPoints {
        variables = List.copyOf(variables);
        if (variables.isEmpty() || members.isEmpty()) {
            throw new IllegalArgumentException("expected at least one variable and one member, found "
                    + variables.size() + " and " + members.size());
        }
        requireShape("starts", starts, variables.size(), members.size());
        requireShape("ends", ends, variables.size(), members.size());
    }

    /** The members that were trained with {@code setting}; there is at least one. */
    public EndPoints of(Hyperparameters setting) {
        int[] chosen = IntStream.range(0, members.size())
                .filter(m -> members.get(m).setting().equals(setting))
                .toArray();
        if (chosen.length == members.size()) {
            return this;
        }
        return new EndPoints(
                variables,
                columns(starts, chosen),
                columns(ends, chosen),
                IntStream.of(chosen).mapToObj(members::get).toList());
    }

    private static double[][] columns(double[][] matrix, int[] chosen) {
        double[][] columns = new double[matrix.length][];
        for (int v = 0; v < matrix.length; v++) {
            double[] row = matrix[v];
            columns[v] = IntStream.of(chosen).mapToDouble(m -> row[m]).toArray();
        }
        return columns;
    }

    private static void requireShape(String name, double[][] matrix, int variables, int members) {
        boolean fits = matrix.length == variables;
        for (double[] row : matrix) {
            fits &= row.length == members;
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    name + ": expected [" + variables + " variables, " + members + " members], found another shape");
        }
    }
}
