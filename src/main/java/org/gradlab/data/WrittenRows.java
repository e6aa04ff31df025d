package org.gradlab.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.ListOf;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.Values;
import org.gradlab.binding.Variant;

/**
 * Rows of numbers that are written in the configuration, such as the one sample of an example in a book.
 *
 * @param x features, a list for each row
 * @param y targets, a list for each row
 */
public record WrittenRows(List<List<Double>> x, List<List<Double>> y) implements DataSource {

    private static final ListOf<List<Double>> ROWS = new ListOf<>(
            new ListOf<>(RealNumber.any(), "a list of numbers"), "a list with a list of numbers for every row");

    private static final Key<WrittenRows, List<List<Double>>> X =
            Key.required("x", ROWS, WrittenRows::x, "features, a list of numbers for every row");
    private static final Key<WrittenRows, List<List<Double>>> Y =
            Key.required("y", ROWS, WrittenRows::y, "targets, a list of numbers for every row");

    static final Variant<WrittenRows> DECLARATION =
            Variant.of("rows", WrittenRows.class, Keys.of(X, Y, WrittenRows::new), WrittenRows::checkLengths);

    /** Lists that are not to be modified. */
    public WrittenRows {
        x = x.stream().map(List::copyOf).toList();
        y = y.stream().map(List::copyOf).toList();
    }

    private static void checkLengths(Values keys) {
        keys.find(X).ifPresent(rows -> checkWidth("x", rows, keys));
        keys.find(Y).ifPresent(rows -> checkWidth("y", rows, keys));
        if (keys.find(X).isPresent()
                && keys.find(Y).isPresent()
                && keys.get(X).size() != keys.get(Y).size()) {
            keys.reject("y", "as many rows as x has, " + keys.get(X).size());
        }
    }

    private static void checkWidth(String key, List<List<Double>> rows, Values keys) {
        int width = rows.get(0).size();
        IntStream.range(1, rows.size())
                .filter(row -> rows.get(row).size() != width)
                .findFirst()
                .ifPresent(row -> keys.reject(key + "[" + row + "]", "as many numbers as the first row has, " + width));
    }

    @Override
    public Dataset rows(long seed, Scaling scaling) {
        return new Dataset(names("x", x), new Targets.Numbers(names("y", y)), numbers(x), numbers(y));
    }

    @Override
    public Optional<TargetKind> targetKind() {
        return Optional.of(TargetKind.NUMBERS);
    }

    private static List<String> names(String letter, List<List<Double>> rows) {
        return IntStream.rangeClosed(1, rows.get(0).size())
                .mapToObj(column -> letter + column)
                .toList();
    }

    private static double[] numbers(List<List<Double>> rows) {
        return rows.stream().flatMap(List::stream).mapToDouble(number -> number).toArray();
    }
}
