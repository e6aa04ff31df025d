package org.gradlab.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;

/**
 * Shares of the rows for training, validation and test; they sum to 1.
 *
 * @param stratify whether every class is shared out in these proportions by itself
 */
public record Split(double train, double validation, double test, boolean stratify) {

    /** All rows for training, in the order of the data. */
    public static final Split NONE = new Split(1, 0, 0, false);

    /**
     * Shares out the rows at random, a function of the data and the seed.
     *
     * @throws DataException if a part that should have rows gets none, or training lacks a class
     */
    public Parts apply(Dataset data, long seed) {
        if (train == 1) {
            Dataset none = data.subset(new int[0]);
            return new Parts(data, none, none);
        }
        int[] order = new RandomStream(seed, 0, Purpose.SPLIT).permutation(data.rows());
        List<List<Integer>> rows = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (List<Integer> group : groups(data, order)) {
            share(group, rows);
        }
        requireRows(rows, data);
        requireClasses(rows.get(0), data);
        return new Parts(part(data, rows.get(0)), part(data, rows.get(1)), part(data, rows.get(2)));
    }

    /** The shuffled rows class by class, or all together. */
    private List<List<Integer>> groups(Dataset data, int[] order) {
        boolean byClass = stratify && data.targets() instanceof Targets.Classes;
        int count = byClass ? Math.max(2, data.outputs()) : 1;
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            groups.add(new ArrayList<>());
        }
        for (int row : order) {
            groups.get(byClass ? data.label(row) : 0).add(row);
        }
        return groups;
    }

    /** Whole rows in proportion, what rounding leaves going to the largest remainders. */
    private void share(List<Integer> group, List<List<Integer>> rows) {
        double[] shares = {train, validation, test};
        int[] counts = new int[3];
        int left = group.size();
        for (int p = 0; p < 3; p++) {
            counts[p] = (int) Math.floor(shares[p] * group.size() + 1e-9);
            left -= counts[p];
        }
        while (left > 0) {
            int neediest = 0;
            for (int p = 1; p < 3; p++) {
                if (shares[p] * group.size() - counts[p] > shares[neediest] * group.size() - counts[neediest]) {
                    neediest = p;
                }
            }
            counts[neediest]++;
            left--;
        }
        int from = 0;
        for (int p = 0; p < 3; p++) {
            rows.get(p).addAll(group.subList(from, from + counts[p]));
            from += counts[p];
        }
    }

    private void requireRows(List<List<Integer>> rows, Dataset data) {
        double[] shares = {train, validation, test};
        String[] names = {"training", "validation", "test"};
        for (int p = 0; p < 3; p++) {
            if (shares[p] > 0 && rows.get(p).isEmpty()) {
                throw new DataException(new DataProblem(
                        Optional.empty(),
                        "enough rows for a " + names[p] + " part of " + shares[p],
                        data.rows() + " rows in all"));
            }
        }
    }

    private static void requireClasses(List<Integer> training, Dataset data) {
        if (data.targets() instanceof Targets.Classes classes) {
            for (int c = 0; c < classes.names().size(); c++) {
                int label = c;
                if (training.stream().noneMatch(row -> data.label(row) == label)) {
                    throw new DataException(new DataProblem(
                            Optional.empty(),
                            "a training row of every class",
                            "none of class \"" + classes.names().get(c) + "\""));
                }
            }
        }
    }

    private static Dataset part(Dataset data, List<Integer> rows) {
        return data.subset(rows.stream().mapToInt(Integer::intValue).sorted().toArray());
    }
}
