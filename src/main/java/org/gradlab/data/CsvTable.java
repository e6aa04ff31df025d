package org.gradlab.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cells of a CSV file with a header, as text.
 *
 * @param header names of the columns, different from each other
 * @param rows cells with the line they start on; each has as many cells as the header
 */
record CsvTable(List<String> header, List<Row> rows) {

    /** FastCSV puts the line into its messages. */
    private static final Pattern SYNTAX_ERROR = Pattern.compile("(.*) \\(record starting at line (\\d+)\\)");

    /** A row and its line, counted from 1 as editors do. */
    record Row(long line, List<String> cells) {}

    /** Reads a file; what is wrong with it is added to {@code problems}, and the table has the rows that are right. */
    static CsvTable read(Path file, Problems problems) {
        List<Row> rows = parsed(TextFile.read(file, problems), problems);
        if (rows.isEmpty()) {
            throw problems.exception("a header line and rows", "an empty file");
        }
        Row header = rows.remove(0);
        checkHeader(header, problems);
        return new CsvTable(header.cells(), wholeRows(header, rows, problems));
    }

    /** The position of a column, or -1. */
    int indexOf(String column) {
        return header.indexOf(column);
    }

    /** Adds a problem for each of {@code columns} that is not there or named a second time. */
    void require(List<String> columns, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (indexOf(column) < 0) {
                problems.inFile("a column \"" + column + "\"", "the columns " + String.join(", ", header));
            } else if (!seen.add(column)) {
                problems.inFile("different columns", "\"" + column + "\" chosen twice");
            }
        }
    }

    /**
     * Some columns as numbers; each cell that is none is NaN and adds a problem.
     *
     * @param expected what a cell should be, in words
     * @return [rows, columns] in row-major order
     */
    double[] numbers(List<String> columns, String expected, Problems problems) {
        int[] indices = columns.stream().mapToInt(this::indexOf).toArray();
        double[] numbers = new double[rows.size() * columns.size()];
        int next = 0;
        for (Row row : rows) {
            for (int c = 0; c < indices.length; c++) {
                String cell = row.cells().get(indices[c]);
                OptionalDouble number = CsvCell.number(cell);
                if (number.isEmpty()) {
                    problems.inCell(row.line(), columns.get(c), expected, CsvCell.describe(cell));
                }
                numbers[next++] = number.orElse(Double.NaN);
            }
        }
        return numbers;
    }

    private static List<Row> parsed(String text, Problems problems) {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                rows.add(new Row(record.getStartingLineNumber(), strip(record.getFields())));
            }
        } catch (CsvParseException e) {
            addSyntaxError(e.getMessage(), problems);
            problems.throwIfAny();
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory is always readable", e);
        }
        return rows;
    }

    private static void addSyntaxError(String message, Problems problems) {
        Matcher matcher = SYNTAX_ERROR.matcher(message);
        String expected = "comma-separated values";
        if (matcher.matches()) {
            problems.inLine(Long.parseLong(matcher.group(2)), expected, "an error of syntax: " + matcher.group(1));
        } else {
            problems.inFile(expected, "an error of syntax: " + message);
        }
    }

    private static List<String> strip(List<String> fields) {
        return fields.stream().map(String::strip).toList();
    }

    private static void checkHeader(Row header, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (int c = 0; c < header.cells().size(); c++) {
            String name = header.cells().get(c);
            if (name.isEmpty()) {
                problems.inLine(header.line(), "a name for every column", "none for column " + (c + 1));
            } else if (!seen.add(name)) {
                problems.inLine(header.line(), "different names for columns", "\"" + name + "\" twice");
            }
        }
        checkSeparator(header, problems);
        problems.throwIfAny();
    }

    /** Spreadsheets of many countries separate by semicolons; every later message would be a riddle. */
    private static void checkSeparator(Row header, Problems problems) {
        String first = header.cells().get(0);
        if (header.cells().size() == 1 && (first.contains(";") || first.contains("\t"))) {
            problems.inLine(
                    header.line(),
                    "columns separated by commas",
                    first.contains(";") ? "semicolons" : "tab characters");
        }
    }

    private static List<Row> wholeRows(Row header, List<Row> rows, Problems problems) {
        List<Row> whole = new ArrayList<>();
        for (Row row : rows) {
            if (row.cells().size() == header.cells().size()) {
                whole.add(row);
            } else {
                problems.inLine(
                        row.line(),
                        header.cells().size() + " cells as in the header",
                        Integer.toString(row.cells().size()));
            }
        }
        return whole;
    }
}
