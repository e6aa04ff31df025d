package org.gradlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gradlab.diagnosis.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tiny networks with a planted disease get its name, and healthy ones of every shape no alarm. */
class PlantedDiseasesTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "diagnosis");

    /** A patient and what is to be found of it. */
    record Case(Finding finding, Patient patient) {

        @Override
        public String toString() {
            return finding.words() + ": " + patient.name();
        }
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(diseases()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(diseases().map(Case::finding).distinct()).hasSizeGreaterThanOrEqualTo(19);
        assertThat(healthy()).hasSizeGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @MethodSource("diseases")
    void aPlantedDiseaseGetsItsName(Case planted) throws Exception {
        assertThat(planted.patient().findings()).as(planted.patient().text()).contains(planted.finding());
    }

    @ParameterizedTest
    @MethodSource("healthy")
    void aHealthyNetworkGetsNoAlarm(Case healthy) throws Exception {
        assertThat(healthy.patient().findings()).as(healthy.patient().text()).noneMatch(Finding::isAlarm);
    }

    static Stream<Case> diseases() {
        return cases("diseases.txt");
    }

    static Stream<Case> healthy() {
        return cases("healthy.txt");
    }

    /** Lines of finding, data, layers, initializer, and other keys, between bars; a semicolon ends a key. */
    private static Stream<Case> cases(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(PlantedDiseasesTest::parsed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case parsed(String line) {
        List<String> cells =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        return new Case(
                Finding.valueOf(cells.get(0)),
                Patient.of(
                        cells.get(1), cells.get(2), cells.get(3), cells.get(4).replace("; ", "\n") + "\n"));
    }
}
