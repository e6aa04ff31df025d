package org.gradlab.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.gradlab.file.RunFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpyRecordsTest {

    @TempDir
    Path folder;

    @Test
    void theFileIsAWholeArrayAfterEveryRecord() throws IOException {
        try (NpyRecords records = NpyRecords.create(file(), 2, 3)) {
            for (int count = 0; count < 120; count++) {
                NpyArray array = NpyFormat.read(new ByteArrayInputStream(Files.readAllBytes(file())));

                assertThat(array.shape()).containsExactly(count, 2, 3);
                assertThat(array.values()).isEqualTo(numbers(0, 6 * count));
                records.write(count, 0, numbers(6 * count, 6), 0, 6);
                records.commit(count + 1);
            }
        }
    }

    @Test
    void aRecordThatIsNotCommittedDoesNotCount() throws IOException {
        try (NpyRecords records = NpyRecords.create(file(), 3)) {
            append(records, 0);
            records.write(1, 0, numbers(0, 2), 0, 2);
        }
        try (NpyRecords records = NpyRecords.open(file())) {
            assertThat(records.records()).isEqualTo(1);
            assertThatIllegalArgumentException().isThrownBy(() -> records.read(1, 0, 1));
        }
    }

    @Test
    void anyNumberIsReadFromItsPlace() throws IOException {
        int numbers = 40_000;
        try (NpyRecords records = NpyRecords.create(file(), numbers)) {
            records.write(0, 20_000, numbers(19_999, 20_001), 1, 20_000);
            records.write(0, 0, numbers(0, 20_000), 0, 20_000);
            records.commit(1);
        }
        try (NpyRecords records = NpyRecords.open(file())) {
            assertThat(records.recordShape()).containsExactly(numbers);
            assertThat(records.read(0, 0, numbers)).isEqualTo(numbers(0, numbers));
            assertThat(records.read(0, 16_383, 3)).isEqualTo(numbers(16_383, 3));
        }
    }

    @Test
    void whatIsCutOffIsWrittenAnewAsIfItHadNotBeenThere() throws IOException {
        Path straight = folder.resolve("straight.npy");
        try (NpyRecords records = NpyRecords.create(straight, 3)) {
            append(records, 0);
            append(records, 1);
        }
        try (NpyRecords records = NpyRecords.create(file(), 3)) {
            append(records, 0);
            append(records, 7);
            append(records, 8);
        }
        try (NpyRecords records = NpyRecords.reopen(file(), 1)) {
            append(records, 1);
        }
        assertThat(file()).hasSameBinaryContentAs(straight);
    }

    @Test
    void damageIsReported() throws IOException {
        try (NpyRecords records = NpyRecords.create(file(), 3)) {
            append(records, 0);
        }
        byte[] whole = Files.readAllBytes(file());

        Files.write(file(), Arrays.copyOf(whole, whole.length - 1));
        assertProblem("ends after " + (whole.length - 1) + " bytes; its shape needs " + whole.length);
        Files.write(file(), Arrays.copyOf(whole, 40));
        assertProblem("ends within its header");
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        Files.writeString(file(), text.replace("<f8", "<f4"), StandardCharsets.ISO_8859_1);
        assertProblem("does not hold numbers of type '<f8'");
        Files.delete(file());
        assertProblem("there is no such file");
    }

    private void assertProblem(String problem) {
        assertThatThrownBy(() -> NpyRecords.open(file()))
                .isInstanceOf(RunFileException.class)
                .hasMessageContaining(problem);
    }

    private static void append(NpyRecords records, int first) throws IOException {
        records.write(records.records(), 0, numbers(first, 3), 0, 3);
        records.commit(records.records() + 1);
    }

    private static double[] numbers(int from, int count) {
        double[] numbers = new double[count];
        Arrays.setAll(numbers, i -> 1.0 / (from + i + 1));
        return numbers;
    }

    private Path file() {
        return folder.resolve("records.npy");
    }
}
