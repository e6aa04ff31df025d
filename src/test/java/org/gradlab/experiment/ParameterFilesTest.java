package org.gradlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradlab.file.RunFileException;
import org.gradlab.npy.NpyArray;
import org.gradlab.npy.Npz;
import org.gradlab.state.Population;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;
import org.gradlab.state.StateSpace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterFilesTest {

    private static final StateSpace SPACE = new StateSpace(List.of(
            new Slot("W1", Role.PARAMETER, 2, 3),
            new Slot("b1", Role.FROZEN, 1, 3),
            new Slot("mean", Role.STATISTIC, 1, 2)));

    @TempDir
    private Path folder;

    private final Map<String, NpyArray> arrays = new LinkedHashMap<>();

    @BeforeEach
    void threeMembers() {
        arrays.put("W1", counted(3, 2, 3));
        arrays.put("b1", counted(3, 1, 3));
        arrays.put("mean", counted(3, 1, 2));
    }

    @Test
    void everyMemberTakesTheNumbersOfItsOrigin() throws IOException {
        Population population = read(2, 0);

        assertThat(population.get("W1", 0)).containsExactly(12, 13, 14, 15, 16, 17);
        assertThat(population.get("W1", 1)).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(population.get("b1", 0)).containsExactly(6, 7, 8);
        assertThat(population.get("mean", 1)).containsExactly(0, 1);
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Population population = read(0, 1, 2);
        ParameterFiles.write(file(), population);
        assertThat(Npz.read(file()).get("W1").shape()).containsExactly(3, 2, 3);
        assertThat(Npz.read(file()).get("W1").values())
                .isEqualTo(arrays.get("W1").values());

        ParameterFiles.writeMember(file(), population, 1);
        assertThat(Npz.read(file()).get("b1").shape()).containsExactly(1, 1, 3);
        assertThat(Npz.read(file()).get("b1").values()).containsExactly(3, 4, 5);
    }

    @Test
    void axesOfOneAndStatisticsMayBeLeftOut() throws IOException {
        arrays.remove("mean");
        arrays.put("b1", counted(3, 3));

        assertThat(read(1).get("b1", 0)).containsExactly(3, 4, 5);
        assertThat(read(1).get("mean", 0)).containsExactly(0, 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aNumberThatIsNotFiniteIsRefusedWhereItIsNeeded(double number) throws IOException {
        arrays.get("W1").values()[11] = number;

        refused("the array \"W1\" has numbers that are not finite", 1);
        refused("the array \"W1\" has numbers that are not finite", 2, 1);
        assertThat(read(0, 2).get("W1", 1)).startsWith(12);
    }

    @Test
    void whatDoesNotFitIsNamed() throws IOException {
        refused("the array \"W1\": expected 4 members, found 3", 3);
        arrays.put("extra", counted(1));
        refused("has arrays that the network does not: extra", 0);
        arrays.remove("extra");
        arrays.put("W1", counted(3, 3, 2));
        refused("the array \"W1\": expected [members, 2, 3], found [3, 3, 2]", 0);
        arrays.remove("W1");
        refused("has no array \"W1\" [members, 2, 3]", 0);
    }

    private void refused(String problem, int... origins) {
        assertThatThrownBy(() -> read(origins))
                .isInstanceOf(RunFileException.class)
                .hasMessage(file() + ": " + problem);
    }

    private Population read(int... origins) throws IOException {
        Npz.write(file(), arrays);
        Population population = new Population(SPACE, 0, origins.length);
        ParameterFiles.read(file(), m -> origins[m], population);
        return population;
    }

    private static NpyArray counted(int... shape) {
        int size = 1;
        for (int length : shape) {
            size *= length;
        }
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = i;
        }
        return new NpyArray(shape, values);
    }

    private Path file() {
        return folder.resolve("p.npz");
    }
}
