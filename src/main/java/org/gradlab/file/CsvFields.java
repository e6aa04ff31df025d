package org.gradlab.file;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;

/** The fields of one CSV line, read as what they should be; an error names file, line and field. */
public final class CsvFields {

    private final Path file;
    private final CsvRecord line;

    public CsvFields(Path file, CsvRecord line) {
        this.file = file;
        this.line = line;
    }

    public void requireCount(int expected) throws RunFileException {
        if (line.getFieldCount() != expected) {
            throw problem("expected " + expected + " fields, found " + line.getFieldCount());
        }
    }

    public String text(int field) {
        return line.getField(field);
    }

    /** An integer of zero or more. */
    public long integer(int field) throws RunFileException {
        return integer(field, Long.MAX_VALUE);
    }

    /** The number of a member. */
    public int member(int field) throws RunFileException {
        return (int) integer(field, Integer.MAX_VALUE);
    }

    private long integer(int field, long highest) throws RunFileException {
        String text = line.getField(field);
        try {
            long number = Long.parseLong(text);
            if (number >= 0 && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below, as a number out of range is.
        }
        String bound = highest == Long.MAX_VALUE ? "of zero or more" : "up to " + highest;
        throw problem("expected an integer " + bound + " in field " + (field + 1) + ", found \"" + text + "\"");
    }

    /** A number that {@link CsvLine} wrote: an empty field is NaN. */
    public double measure(int field) throws RunFileException {
        String text = line.getField(field);
        return switch (text) {
            case "" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> finite(field, text);
        };
    }

    public RunFileException problem(String message) {
        return new RunFileException(file, line.getStartingLineNumber(), message);
    }

    private double finite(int field, String text) throws RunFileException {
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below, as an overflow is.
        }
        throw problem("expected a number in field " + (field + 1) + ", found \"" + text + "\"");
    }
}
