package org.gradlab.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.gradlab.file.RunFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpzTest {

    private static final String HEADER = "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }";

    @TempDir
    Path folder;

    @Test
    void readsEveryTypeAndOrderThatNumPyWrites() throws Exception {
        Map<String, NpyArray> arrays = Npz.read(fixture("numpy.npz"));

        assertThat(arrays.keySet())
                .containsExactly("W1", "b1", "fortran", "big", "count", "small", "unsigned", "flag", "scalar", "none");
        assertArray(arrays.get("W1"), new int[] {1, 2, 3}, 0, 1 / 7.0, 2 / 7.0, 3 / 7.0, 4 / 7.0, 5 / 7.0);
        assertArray(arrays.get("b1"), new int[] {2}, 1.5, -2.5);
        assertArray(arrays.get("fortran"), new int[] {2, 3}, 0, 1, 2, 3, 4, 5);
        assertArray(arrays.get("big"), new int[] {2}, 1.25, -3);
        assertArray(arrays.get("count"), new int[] {2, 1}, 1, -2);
        assertArray(arrays.get("small"), new int[] {2}, 7, -8);
        assertArray(arrays.get("unsigned"), new int[] {1}, 4294967295.0);
        assertArray(arrays.get("flag"), new int[] {2}, 1, 0);
        assertArray(arrays.get("scalar"), new int[] {}, 0.1);
        assertArray(arrays.get("none"), new int[] {0, 3});
    }

    @Test
    void readsCompressedFiles() throws Exception {
        assertThat(Npz.read(fixture("numpy-compressed.npz")).get("W1").values()).hasSize(6);
    }

    @Test
    void writtenArraysReadBackBitForBit() throws IOException {
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("W1", new NpyArray(new int[] {1, 1, 3}, new double[] {-0.0, Double.MIN_VALUE, Math.PI}));
        arrays.put("b1", new NpyArray(new int[] {2}, new double[] {Double.POSITIVE_INFINITY, Double.NaN}));
        arrays.put("empty", new NpyArray(new int[] {0}, new double[0]));
        arrays.put("scalar", new NpyArray(new int[] {}, new double[] {2}));

        Npz.write(file(), arrays);
        Map<String, NpyArray> read = Npz.read(file());

        assertThat(read.keySet()).containsExactlyElementsOf(arrays.keySet());
        read.forEach((name, array) ->
                assertArray(array, arrays.get(name).shape(), arrays.get(name).values()));
    }

    @Test
    void bytesAreThoseOfNumPysHeaderAlignedAndTimeless() throws IOException {
        Npz.write(file(), Map.of("x", new NpyArray(new int[] {2}, new double[] {1, 2})));

        try (ZipFile zip = new ZipFile(file().toFile())) {
            ZipEntry entry = zip.getEntry("x.npy");
            byte[] content = zip.getInputStream(entry).readAllBytes();
            assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(entry.getExtra()).as("a time zone would be stored here").isNull();
            assertThat(content).hasSize(128 + 16);
            assertThat(new String(content, 10, 118, StandardCharsets.US_ASCII))
                    .startsWith(HEADER + " ")
                    .endsWith(" \n");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'descr': '<c16', 'fortran_order': False, 'shape': (2,), }; 16; has numbers of type '<c16'",
                "{'descr': '|O', 'fortran_order': False, 'shape': (2,), }; 16; has numbers of type '|O'",
                "{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (2,), }; 16; has a header that cannot be read",
                "{'descr': '<f8', 'fortran_order': False, }; 16; has a header that cannot be read",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }; 15; ends after 15 bytes of data; its shape [2] needs 16",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }; 17; has more data than its shape [2] needs",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (99999, 99999), }; 8; has the shape [99999, 99999], too large to read",
            })
    void damagedArrayIsNamed(String header, int dataBytes, String problem) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.US_ASCII);
        writeZip(
                "x.npy",
                concat(
                        new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) text.length, 0},
                        text,
                        dataBytes));

        assertThatThrownBy(() -> Npz.read(file()))
                .isInstanceOf(RunFileException.class)
                .hasMessageStartingWith(file() + ": the array \"x\" " + problem);
    }

    @Test
    void whatIsNoNumPyFileIsReported() throws IOException {
        writeZip("x.npy", "hello".getBytes(StandardCharsets.US_ASCII));
        assertProblem("the array \"x\" is not a NumPy array: it does not begin with \\x93NUMPY");
        writeZip("x.npy", new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1});
        assertProblem("the array \"x\" ends within its header");
        writeZip("x.npy", new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 9, 0, 0, 0});
        assertProblem("the array \"x\" has version 9 of the format; expected 1, 2 or 3");
        writeZip("readme.txt", new byte[0]);
        assertProblem("contains \"readme.txt\"; expected NumPy arrays (.npy) only");
        Files.writeString(file(), "no zip");
        assertProblem("is not a whole .npz file: ");
        Files.delete(file());
        assertProblem("there is no such file");
    }

    @Test
    void shapeMustAgreeWithValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NpyArray(new int[] {2, 3}, new double[5]))
                .withMessage("a shape of 6 numbers with 5 values");
    }

    private void assertProblem(String problem) {
        assertThatThrownBy(() -> Npz.read(file()))
                .isInstanceOf(RunFileException.class)
                .hasMessageStartingWith(file() + ": " + problem);
    }

    private static void assertArray(NpyArray array, int[] shape, double... values) {
        assertThat(array.shape()).isEqualTo(shape);
        assertThat(array.values()).isEqualTo(values);
    }

    private void writeZip(String name, byte[] content) throws IOException {
        try (OutputStream out = Files.newOutputStream(file());
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
    }

    private static byte[] concat(byte[] prefix, byte[] header, int dataBytes) {
        byte[] all = Arrays.copyOf(prefix, prefix.length + header.length + dataBytes);
        System.arraycopy(header, 0, all, prefix.length, header.length);
        return all;
    }

    private Path file() {
        return folder.resolve("x.npz");
    }

    private static Path fixture(String name) throws URISyntaxException {
        return Path.of(NpzTest.class.getResource(name).toURI());
    }

    @Test
    void aBombIsRefusedByItsShape() throws IOException {
        long memory = Runtime.getRuntime().maxMemory();
        int length = (int) Math.min(Integer.MAX_VALUE / 8, memory / 16 + 1_000_000);
        writeZip("x.npy", npy("{'descr': '<f8', 'fortran_order': False, 'shape': (" + length + ",), }", 8));
        assertThatThrownBy(() -> Npz.read(file()))
                .isInstanceOf(RunFileException.class)
                .hasMessageContaining("[" + length + "]");
        writeZip("x.npy", npy("{'descr': '<f8', 'fortran_order': False, 'shape': (1250000000,), }", 8));
        assertProblem("the array \"x\" has the shape (1250000000,), too large to read");
        writeZip("x.npy", npy("{'descr': '<f8', 'fortran_order': False, 'shape': (" + "1, ".repeat(33) + "), }", 8));
        assertProblem("the array \"x\" has the shape (1, 1, ");
        writeZip("x.npy", npy("{'descr': '<f8', 'fortran_order': False, 'shape': (" + "7".repeat(60_000) + "!), }", 8));
        assertProblem("the array \"x\" has a header that cannot be read");
    }

    @Test
    void aNameThatPointsOutsideIsANameAndNoFile() throws IOException {
        writeZip("../../outside.npy", npy(HEADER, 16));

        assertThat(Npz.read(file()).keySet()).containsExactly("../../outside");
        assertThat(folder.resolve("../../outside.npy")).doesNotExist();
    }

    @Test
    void everyTruncatedFileIsRefused() throws Exception {
        byte[] whole = Files.readAllBytes(fixture("numpy.npz"));
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Npz.read(file())).as("cut at " + length).isInstanceOf(RunFileException.class);
        }
    }

    private static byte[] npy(String header, int dataBytes) {
        byte[] text = header.getBytes(StandardCharsets.US_ASCII);
        byte[] prefix = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) text.length, (byte) (text.length >> 8)};
        return concat(prefix, text, dataBytes);
    }
}
