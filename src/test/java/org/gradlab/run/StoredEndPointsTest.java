package org.gradlab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.StarterConfig;
import org.gradlab.diagnosis.Behaviour;
import org.gradlab.file.RunFileException;
import org.gradlab.npy.NpyArray;
import org.gradlab.npy.Npz;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.Hyperparameters;
import org.gradlab.restart.MemberResult;
import org.gradlab.restart.Members;
import org.gradlab.restart.basin.EndPoints;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredEndPointsTest {

    private static final Comparison MEMBERS = new Comparison(List.of(member(0, 5), member(1, 3), member(2, 4)));

    @TempDir
    Path path;

    private RunFolder folder;

    @BeforeEach
    void aRunOfTwoVariables() throws IOException {
        Files.createDirectory(path.resolve("parameters"));
        Files.writeString(path.resolve("run.json"), "{}");
        folder = RunFolder.open(path);
        Npz.write(folder.initialParameters(), arrays(new double[] {1, 2, 3}, new double[] {4, 5, 6}));
        Npz.write(folder.finalParameters(), arrays(new double[] {7, 8, 9}, new double[] {10, 11, 12}));
    }

    @Test
    void startsAndEndsStandInTheOrderOfTheMembers() throws IOException {
        EndPoints points = StoredEndPoints.read(folder, MEMBERS);

        assertThat(points.variables()).containsExactly("y", "x");
        assertThat(points.starts()).isDeepEqualTo(new double[][] {{1, 2, 3}, {4, 5, 6}});
        assertThat(points.ends()).isDeepEqualTo(new double[][] {{7, 8, 9}, {10, 11, 12}});
        assertThat(points.members()).extracting(MemberResult::member).containsExactly(0, 1, 2);
    }

    @Test
    void onlyARunOfAFunctionHasEndPoints() throws IOException, ConfigException {
        Files.writeString(folder.config(), """
                objective: {expression: "x + y"}
                start: {x: 1, y: 1}
                optimizer: {learningRate: 1}
                training: {steps: 1}
                """);
        assertThat(new StoredRun(path).endPoints(MEMBERS)).isPresent();
        Files.writeString(folder.config(), StarterConfig.NETWORK.text("xor"));
        assertThat(new StoredRun(path).endPoints(MEMBERS)).isEmpty();
    }

    @Test
    void aMissingVariableIsReported() throws IOException {
        Npz.write(folder.finalParameters(), Map.of("y", array(7, 8, 9)));

        assertThatThrownBy(() -> StoredEndPoints.read(folder, MEMBERS))
                .isInstanceOf(RunFileException.class)
                .hasMessageContaining("expected an array \"x\" of 3 members with one number each, found none");
    }

    @Test
    void aMissingMemberIsReported() throws IOException {
        Npz.write(folder.finalParameters(), arrays(new double[] {7, 8, 9}, new double[] {10, 11}));

        assertThatThrownBy(() -> StoredEndPoints.read(folder, MEMBERS))
                .isInstanceOf(RunFileException.class)
                .hasMessageContaining("\"x\" of 3 members with one number each, found 2 numbers");
    }

    private static Map<String, NpyArray> arrays(double[] y, double[] x) {
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("y", array(y));
        arrays.put("x", array(x));
        return arrays;
    }

    private static NpyArray array(double... values) {
        return new NpyArray(new int[] {values.length, 1, 1}, values);
    }

    private static MemberResult member(int member, double loss) {
        return Members.of(member, new Hyperparameters(0.1, 0), Behaviour.CONVERGED, loss);
    }
}
