package org.gradlab.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The lines of a CSV file in a run folder, one at a time, the header first. */
public final class CsvLines implements Closeable {

    private final Path file;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;

    public CsvLines(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RunFileException(file, "there is no such file");
        }
        this.file = file;
        // The number of fields is checked here, where the error can say which line.
        reader = CsvReader.builder()
                .skipEmptyLines(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file);
        records = reader.iterator();
    }

    /** The header, which must begin with {@code expected}. */
    public List<String> header(List<String> expected) throws IOException {
        List<String> header = nextRecord().map(CsvRecord::getFields).orElse(List.of());
        if (header.size() < expected.size()
                || !header.subList(0, expected.size()).equals(expected)) {
            throw new RunFileException(
                    file,
                    1,
                    "expected the columns " + String.join(",", expected) + ", found " + String.join(",", header));
        }
        return header;
    }

    /** The next line, or empty at the end of the file. */
    public Optional<CsvFields> next() throws IOException {
        return nextRecord().map(line -> new CsvFields(file, line));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private Optional<CsvRecord> nextRecord() throws IOException {
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (CsvParseException e) {
            throw new RunFileException(file, "is not a whole CSV file: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
