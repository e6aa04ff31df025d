package org.gradlab.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A CSV file with a header, and which of its columns are features and targets.
 *
 * @param features names of the feature columns; empty for all columns but the targets
 * @param targets names of the target columns, at least one
 * @param kind whether the target names classes; if not given, it does where a single target column has a cell that is no
 *     number
 * @param constantAllowed whether a feature may have the same value in every row; such a column tells nothing, but pixels at
 *     the rim of pictures are like that
 */
public record CsvSource(
        Path file, List<String> features, List<String> targets, Optional<Kind> kind, boolean constantAllowed) {

    /** What targets are. */
    public enum Kind {
        /** Names of classes. */
        CLASSES,
        /** Numbers to be approximated. */
        NUMBERS
    }

    public CsvSource {
        features = List.copyOf(features);
        targets = List.copyOf(targets);
    }

    /**
     * Reads the rows. A target of classes has one column a class, in the order of their names.
     *
     * @throws DataException with every problem of the file
     */
    public Dataset read() {
        Problems problems = new Problems(file.toString());
        CsvTable table = CsvTable.read(file, problems);
        List<String> chosen = features.isEmpty() ? otherThan(targets, table.header()) : features;
        requireColumns(table, targets, problems);
        requireColumns(table, chosen, problems);
        if (chosen.isEmpty()) {
            problems.inFile("a column of features besides the targets", "none");
        }
        if (table.rows().size() < 2) {
            problems.inFile(
                    "at least 2 rows of data", Integer.toString(table.rows().size()));
        }
        problems.throwIfAny();
        double[] x = numbers(table, chosen, problems);
        if (!constantAllowed) {
            requireVariation(table, chosen, problems);
        }
        Dataset data = isClasses(table) ? classes(table, chosen, x, problems) : regression(table, chosen, x, problems);
        problems.throwIfAny();
        return data;
    }

    /**
     * The names of the columns of a file.
     *
     * @throws DataException if the file cannot be read
     */
    public static List<String> readHeader(Path file) {
        return CsvTable.read(file, new Problems(file.toString())).header();
    }

    /**
     * Reads the feature columns alone, for predictions.
     *
     * @return [rows, features] in row-major order
     * @throws DataException with every problem of the file
     */
    public static double[] readFeatures(Path file, List<String> features) {
        Problems problems = new Problems(file.toString());
        CsvTable table = CsvTable.read(file, problems);
        requireColumns(table, features, problems);
        problems.throwIfAny();
        double[] x = numbers(table, features, problems);
        problems.throwIfAny();
        return x;
    }

    private boolean isClasses(CsvTable table) {
        if (kind.isPresent()) {
            return kind.get() == Kind.CLASSES;
        }
        int column = table.indexOf(targets.get(0));
        return targets.size() == 1
                && table.rows().stream()
                        .map(row -> row.cells().get(column))
                        .anyMatch(cell ->
                                !Cells.isMissing(cell) && Cells.number(cell).isEmpty());
    }

    private Dataset regression(CsvTable table, List<String> chosen, double[] x, Problems problems) {
        double[] y = numbers(table, targets, problems);
        problems.throwIfAny();
        return new Dataset(chosen, new Targets.Numbers(targets), x, y);
    }

    private Dataset classes(CsvTable table, List<String> chosen, double[] x, Problems problems) {
        int column = table.indexOf(targets.get(0));
        TreeSet<String> names = new TreeSet<>(byNumberThenName());
        for (CsvTable.Row row : table.rows()) {
            String cell = row.cells().get(column);
            if (Cells.isMissing(cell)) {
                problems.inCell(row.line(), targets.get(0), "the name of a class", Cells.describe(cell));
            } else {
                names.add(cell);
            }
        }
        if (names.size() < 2) {
            problems.inFile("at least 2 classes in column \"" + targets.get(0) + "\"", names.toString());
        }
        problems.throwIfAny();
        List<String> classNames = List.copyOf(names);
        int[] labels = table.rows().stream()
                .mapToInt(row -> classNames.indexOf(row.cells().get(column)))
                .toArray();
        return Labels.dataset(chosen, classNames, x, labels);
    }

    private static double[] numbers(CsvTable table, List<String> columns, Problems problems) {
        int[] indices = columns.stream().mapToInt(table::indexOf).toArray();
        double[] numbers = new double[table.rows().size() * columns.size()];
        int next = 0;
        for (CsvTable.Row row : table.rows()) {
            for (int c = 0; c < indices.length; c++) {
                String cell = row.cells().get(indices[c]);
                var number = Cells.number(cell);
                if (number.isEmpty()) {
                    problems.inCell(row.line(), columns.get(c), "a number", Cells.describe(cell));
                }
                numbers[next++] = number.orElse(0);
            }
        }
        return numbers;
    }

    private static void requireVariation(CsvTable table, List<String> columns, Problems problems) {
        for (String column : columns) {
            int index = table.indexOf(column);
            long different = table.rows().stream()
                    .map(row -> row.cells().get(index))
                    .distinct()
                    .count();
            if (different == 1) {
                CsvTable.Row first = table.rows().get(0);
                problems.inCell(
                        first.line(),
                        column,
                        "different values in a feature column (choose others with data.features)",
                        Cells.describe(first.cells().get(index)) + " in every row");
            }
        }
    }

    private static void requireColumns(CsvTable table, List<String> columns, Problems problems) {
        for (String column : columns) {
            if (table.indexOf(column) < 0) {
                problems.inFile("a column \"" + column + "\"", "the columns " + String.join(", ", table.header()));
            }
        }
    }

    private static List<String> otherThan(List<String> excluded, List<String> all) {
        List<String> others = new ArrayList<>(all);
        others.removeAll(excluded);
        return others;
    }

    /** Labels that are numbers in the order of the numbers, before those that are not. */
    private static Comparator<String> byNumberThenName() {
        return Comparator.comparingDouble((String cell) -> Cells.number(cell).orElse(Double.POSITIVE_INFINITY))
                .thenComparing(Comparator.naturalOrder());
    }
}
