package org.gradlab.npy;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.gradlab.file.AtomicFile;
import org.gradlab.file.RunFileException;

/** The .npz format of NumPy: named arrays in a zip file. Same arrays, same bytes. */
public final class Npz {

    private static final String SUFFIX = ".npy";

    /** The first time after the epoch of zip files; java.util.zip stores the epoch itself with the computer's time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

    private Npz() {}

    /** Replaces {@code file} by one with {@code arrays}, in their order, uncompressed. */
    public static void write(Path file, Map<String, ? extends NpyContent> arrays) throws IOException {
        AtomicFile.write(file, out -> writeZip(out, arrays));
    }

    /**
     * The arrays of {@code file} by name, in the file's order.
     *
     * @throws RunFileException if it is not a zip file of NumPy arrays of numbers
     */
    public static Map<String, NpyArray> read(Path file) throws IOException {
        return read(file, name -> true);
    }

    /** The same of the arrays whose names are wanted; the others are not read. */
    public static Map<String, NpyArray> read(Path file, Predicate<String> wanted) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RunFileException(file, "there is no such file");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Map<String, NpyArray> arrays = new LinkedHashMap<>();
            for (Iterator<? extends ZipEntry> entries = zip.entries().asIterator(); entries.hasNext(); ) {
                ZipEntry entry = entries.next();
                String name = arrayName(file, entry);
                if (wanted.test(name) && arrays.put(name, readEntry(file, zip, entry)) != null) {
                    throw new RunFileException(file, "contains the array \"" + name + "\" twice");
                }
            }
            return arrays;
        } catch (ZipException | EOFException e) {
            throw new RunFileException(file, "is not a whole .npz file: " + e.getMessage());
        }
    }

    private static void writeZip(OutputStream out, Map<String, ? extends NpyContent> arrays) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, ? extends NpyContent> array : arrays.entrySet()) {
            zip.putNextEntry(storedEntry(array.getKey() + SUFFIX, array.getValue()));
            NpyFormat.write(array.getValue(), zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    /** Size and checksum stand before the content, which is therefore gone through twice. */
    private static ZipEntry storedEntry(String name, NpyContent content) throws IOException {
        CheckedOutputStream checked = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
        NpyFormat.write(content, checked);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(NpyFormat.length(content));
        entry.setCrc(checked.getChecksum().getValue());
        entry.setTimeLocal(TIME);
        return entry;
    }

    private static String arrayName(Path file, ZipEntry entry) throws RunFileException {
        String name = entry.getName();
        if (!name.endsWith(SUFFIX)) {
            throw new RunFileException(file, "contains \"" + name + "\"; expected NumPy arrays (.npy) only");
        }
        return name.substring(0, name.length() - SUFFIX.length());
    }

    private static NpyArray readEntry(Path file, ZipFile zip, ZipEntry entry) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            NpyArray array = NpyFormat.read(in);
            if (in.getChecksum().getValue() != entry.getCrc()) {
                throw new RunFileException(file, "the array \"" + arrayName(file, entry) + "\" is damaged");
            }
            return array;
        } catch (NpyFormat.ProblemException e) {
            throw new RunFileException(file, "the array \"" + arrayName(file, entry) + "\" " + e.getMessage());
        }
    }
}
