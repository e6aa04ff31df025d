package org.gradlab.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradlab.binding.Bound;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.Values;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;

/** Shares of the rows for training, validation and test; they sum to 1 within 1e-9, and training has some. */
public record Split(double train, double validation, double test) {

    /** All rows for training, in the order of the data. */
    public static final Split NONE = new Split(1, 0, 0);

    private static final String PLACE = "data.split";
    private static final double TOLERANCE = 1e-9;
    private static final RealNumber SHARE = new RealNumber(Bound.including(0), Bound.excluding(1));

    private static final Key<Split, Optional<Double>> TRAIN = Key.optional(
            "train",
            new RealNumber(Bound.excluding(0), Bound.including(1)),
            "what validation and test leave",
            split -> Optional.of(split.train()),
            "fraction of the rows to train on");
    private static final Key<Split, Double> VALIDATION =
            Key.standard("validation", SHARE, 0.0, Split::validation, "fraction of the rows to compare members on");
    private static final Key<Split, Double> TEST =
            Key.standard("test", SHARE, 0.0, Split::test, "fraction of the rows to judge the result on");

    /** The keys under {@code data.split}. */
    public static final MappingType<Split> SECTION =
            new MappingType<>(PLACE, Keys.of(TRAIN, VALIDATION, TEST, Split::of), Split::checkSum);

    private static Split of(Optional<Double> train, double validation, double test) {
        return new Split(train.orElse(1 - (validation + test)), validation, test);
    }

    private static void checkSum(Values keys) {
        if (keys.find(VALIDATION).isEmpty() || keys.find(TEST).isEmpty()) {
            return;
        }
        double heldOut = keys.get(VALIDATION) + keys.get(TEST);
        if (!keys.isWritten(TRAIN) && heldOut >= 1) {
            keys.reject(keys.isWritten(TEST) ? "test" : "validation", "rows left to train on");
        }
        keys.find(TRAIN)
                .flatMap(train -> train)
                .map(train -> train + heldOut)
                .filter(sum -> Math.abs(sum - 1) > TOLERANCE)
                .ifPresent(sum -> keys.reject(
                        "train", String.format(Locale.ROOT, "fractions that sum to 1 (here they sum to %.6g)", sum)));
    }

    /**
     * Shares out the rows at random, a function of the data and the seed; each part keeps the order of the data.
     *
     * @param stratify whether every class is shared out in these proportions by itself, with at least one row in each part
     * @throws DataException if a part that should have rows gets none, a class has fewer rows than there are parts, or
     *     training lacks a class
     */
    public DataParts apply(Dataset data, boolean stratify, long seed) {
        if (train == 1) {
            Dataset none = data.subset(new int[0]);
            return new DataParts(data, none, none);
        }
        int[] order = new RandomStream(seed, 0, Purpose.SPLIT).permutation(data.rows());
        List<List<Integer>> rows = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        if (stratify && data.targets() instanceof Targets.Classes classes) {
            shareByClass(data, classes, order, rows);
        } else {
            List<Integer> all = boxed(order);
            share(all, Apportionment.of(all.size(), fractions()), rows);
        }
        requireRows(rows, data);
        requireClasses(rows.get(0), data);
        return new DataParts(part(data, rows.get(0)), part(data, rows.get(1)), part(data, rows.get(2)));
    }

    private double[] fractions() {
        return new double[] {train, validation, test};
    }

    private void shareByClass(Dataset data, Targets.Classes classes, int[] order, List<List<Integer>> rows) {
        List<List<Integer>> groups = IntStream.range(0, classes.names().size())
                .mapToObj(label -> boxed(order).stream()
                        .filter(row -> data.label(row) == label)
                        .toList())
                .toList();
        requireRowsOfEveryClass(groups, classes.names());
        int[][] counts =
                Apportionment.ofClasses(groups.stream().mapToInt(List::size).toArray(), fractions());
        for (int c = 0; c < counts.length; c++) {
            share(groups.get(c), counts[c], rows);
        }
    }

    private void requireRowsOfEveryClass(List<List<Integer>> groups, List<String> names) {
        int parts = Apportionment.parts(fractions());
        List<DataProblem> tooFew = IntStream.range(0, groups.size())
                .filter(c -> groups.get(c).size() < parts)
                .mapToObj(c -> new DataProblem(
                        PLACE,
                        "at least " + parts + " rows of every class, one a part",
                        groups.get(c).size() + " of class \"" + names.get(c) + "\""))
                .toList();
        if (!tooFew.isEmpty()) {
            throw new DataException(tooFew);
        }
    }

    private static void share(List<Integer> group, int[] counts, List<List<Integer>> rows) {
        int from = 0;
        for (int p = 0; p < counts.length; p++) {
            rows.get(p).addAll(group.subList(from, from + counts[p]));
            from += counts[p];
        }
    }

    private void requireRows(List<List<Integer>> rows, Dataset data) {
        double[] shares = fractions();
        String[] names = {"training", "validation", "test"};
        for (int p = 0; p < shares.length; p++) {
            if (shares[p] > 0 && rows.get(p).isEmpty()) {
                throw new DataException(new DataProblem(
                        PLACE,
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
                            PLACE,
                            "a training row of every class",
                            "none of class \"" + classes.names().get(c) + "\""));
                }
            }
        }
    }

    private static List<Integer> boxed(int[] rows) {
        return IntStream.of(rows).boxed().toList();
    }

    private static Dataset part(Dataset data, List<Integer> rows) {
        return data.subset(rows.stream().mapToInt(Integer::intValue).sorted().toArray());
    }
}
