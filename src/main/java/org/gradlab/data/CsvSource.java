package org.gradlab.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.gradlab.binding.Choice;
import org.gradlab.binding.FileType;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.ListOf;
import org.gradlab.binding.OneOrMore;
import org.gradlab.binding.Text;
import org.gradlab.binding.Variant;

/**
 * A CSV file with a header, and which of its columns are features and targets.
 *
 * @param file absolute and normalized
 * @param features names of the feature columns; empty for all columns but the targets
 * @param targets names of the target columns, at least one
 * @param kind what the targets are; if not given, a single target column names classes where at least half its cells are no
 *     numbers (a few are taken for mistakes and reported)
 */
public record CsvSource(Path file, List<String> features, List<String> targets, Optional<TargetKind> kind)
        implements DataSource {

    private static final String NUMBER = "a number";
    private static final ListOf<String> COLUMNS =
            new ListOf<>(Text.nonEmpty("a column's name (a number in quotes)"), "a list of column names");

    static final Variant<CsvSource> DECLARATION = Variant.of(
            "csv",
            CsvSource.class,
            Keys.of(
                    Key.required(
                            "file",
                            new FileType("a CSV file"),
                            CsvSource::file,
                            "CSV file, relative to the configuration's folder"),
                    Key.implied(
                            "features",
                            COLUMNS,
                            List.of(),
                            "every column but the targets",
                            CsvSource::features,
                            "columns to predict from"),
                    Key.required(
                            "target", new OneOrMore<>(COLUMNS), CsvSource::targets, "column or columns to predict"),
                    Key.optional(
                            "kind",
                            Choice.of(TargetKind.values(), TargetKind::word),
                            "classes when the one target column holds text, else numbers",
                            CsvSource::kind,
                            "what the target columns hold"),
                    CsvSource::new));

    public CsvSource {
        features = List.copyOf(features);
        targets = List.copyOf(targets);
    }

    @Override
    public Optional<TargetKind> targetKind() {
        return kind;
    }

    @Override
    public Scaling usualScaling() {
        return Scaling.STANDARD;
    }

    /** Reads the file. A target of classes has one column a class, in the order of their names. */
    @Override
    public Dataset rows(long seed, Scaling scaling) {
        Problems problems = new Problems(file.toString());
        CsvTable table = CsvTable.read(file, problems);
        List<String> chosen = features.isEmpty() ? otherThan(targets, table.header()) : features;
        checkChoice(table, chosen, problems);
        if (table.rows().size() < 2) {
            problems.inFile(
                    "at least 2 rows of data", Integer.toString(table.rows().size()));
        }
        problems.throwIfAny();
        double[] x = table.numbers(chosen, NUMBER, problems);
        if (!isConstantAllowed(scaling)) {
            requireVariation(table, chosen, x, problems);
        }
        Dataset data = isClasses(table) ? classes(table, chosen, x, problems) : regression(table, chosen, x, problems);
        problems.throwIfAny();
        return data;
    }

    /**
     * A column with the same value in every row tells nothing, but pixels at the rim of pictures are like that. It breaks only a
     * scaling that divides by its spread, or a choice that was made by hand.
     */
    private boolean isConstantAllowed(Scaling scaling) {
        return scaling != Scaling.STANDARD && features.isEmpty();
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
        table.require(features, problems);
        if (table.rows().isEmpty()) {
            problems.inFile("at least 1 row of data", "0");
        }
        problems.throwIfAny();
        double[] x = table.numbers(features, NUMBER, problems);
        problems.throwIfAny();
        return x;
    }

    private void checkChoice(CsvTable table, List<String> chosen, Problems problems) {
        table.require(targets, problems);
        table.require(chosen, problems);
        for (String column : chosen) {
            if (targets.contains(column)) {
                problems.inFile("features other than the target", "\"" + column + "\" chosen as both");
            }
        }
        if (chosen.isEmpty()) {
            problems.inFile("a column of features besides the targets", "none");
        }
        if (kind.equals(Optional.of(TargetKind.CLASSES)) && targets.size() > 1) {
            problems.inFile("a single target column of classes", String.join(", ", targets));
        }
    }

    private boolean isClasses(CsvTable table) {
        return kind.map(TargetKind.CLASSES::equals).orElseGet(() -> targets.size() == 1 && areMostlyWords(table));
    }

    private boolean areMostlyWords(CsvTable table) {
        int column = table.indexOf(targets.get(0));
        List<String> cells = table.rows().stream()
                .map(row -> row.cells().get(column))
                .filter(cell -> !CsvCell.isMissing(cell))
                .toList();
        long words =
                cells.stream().filter(cell -> CsvCell.number(cell).isEmpty()).count();
        return words > 0 && 2 * words >= cells.size();
    }

    private Dataset regression(CsvTable table, List<String> chosen, double[] x, Problems problems) {
        String expected =
                kind.isPresent() || targets.size() > 1 ? NUMBER : "a number like most of the column (or kind: classes)";
        double[] y = table.numbers(targets, expected, problems);
        problems.throwIfAny();
        return new Dataset(chosen, new Targets.Numbers(targets), x, y);
    }

    private Dataset classes(CsvTable table, List<String> chosen, double[] x, Problems problems) {
        int column = table.indexOf(targets.get(0));
        TreeSet<String> names = new TreeSet<>(byNumberThenName());
        for (CsvTable.Row row : table.rows()) {
            String cell = row.cells().get(column);
            if (CsvCell.isMissing(cell)) {
                problems.inCell(row.line(), targets.get(0), "the name of a class", CsvCell.describe(cell));
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
        return OneHot.dataset(chosen, classNames, x, labels);
    }

    private static void requireVariation(CsvTable table, List<String> columns, double[] x, Problems problems) {
        for (int c = 0; c < columns.size(); c++) {
            if (isConstant(x, c, columns.size())) {
                CsvTable.Row first = table.rows().get(0);
                String cell = first.cells().get(table.indexOf(columns.get(c)));
                problems.inCell(
                        first.line(),
                        columns.get(c),
                        "different values in a feature column (choose others with data.features)",
                        CsvCell.describe(cell) + " in every row");
            }
        }
    }

    /** Whether a column holds one number; NaN stands for a cell without a number and equals none. */
    private static boolean isConstant(double[] x, int column, int columns) {
        for (int i = column; i < x.length; i += columns) {
            if (x[i] != x[column]) {
                return false;
            }
        }
        return true;
    }

    private static List<String> otherThan(List<String> excluded, List<String> all) {
        List<String> others = new ArrayList<>(all);
        others.removeAll(excluded);
        return others;
    }

    /** Labels that are numbers in the order of the numbers, before those that are not. */
    private static Comparator<String> byNumberThenName() {
        return Comparator.comparingDouble((String cell) -> CsvCell.number(cell).orElse(Double.POSITIVE_INFINITY))
                .thenComparing(Comparator.naturalOrder());
    }
}
