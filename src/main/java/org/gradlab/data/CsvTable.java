package org.gradlab.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The cells of a CSV file with a header, as text.
 *
 * @param header names of the columns, different from each other
 * @param rows cells with the line they start on; each has as many cells as the header
 */
record CsvTable(List<String> header, List<Row> rows) {

    /** A row and its line, counted from 1 as editors do. */
    record Row(long line, List<String> cells) {}

    /** Reads a file; what is wrong with it is added to {@code problems}, and the table has the rows that are right. */
    static CsvTable read(Path file, Problems problems) {
        String text = text(file, problems);
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                rows.add(new Row(record.getStartingLineNumber(), strip(record.getFields())));
            }
        } catch (CsvParseException e) {
            problems.inFile("comma-separated values", "an error of syntax: " + e.getMessage());
        } catch (IOException e) {
            problems.inFile("a file that can be read", e.toString());
        }
        problems.throwIfAny();
        if (rows.isEmpty()) {
            problems.inFile("a header line and rows", "an empty file");
            problems.throwIfAny();
        }
        Row header = rows.remove(0);
        checkHeader(header, problems);
        return new CsvTable(header.cells(), wholeRows(header, rows, problems));
    }

    /** The position of a column, or -1. */
    int indexOf(String column) {
        return header.indexOf(column);
    }

    private static String text(Path file, Problems problems) {
        if (!Files.isRegularFile(file)) {
            problems.inFile("a file", Files.isDirectory(file) ? "a folder" : "no such file");
            problems.throwIfAny();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            problems.inFile("text in UTF-8", "other bytes");
        } catch (IOException e) {
            problems.inFile("a file that can be read", e.toString());
        }
        problems.throwIfAny();
        return "";
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
        problems.throwIfAny();
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
