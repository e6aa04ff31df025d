package org.gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradlab.npy.NpyArray;
import org.gradlab.npy.Npz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gradlab explain}, the matrices of {@code gradlab inspect}, and {@code gradlab check --mine}. */
class ExplainCommandTest {

    private static final String BOOK = "configs/backpropagation.yaml";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theConclusionComesFirst() {
        assertThat(run("explain", BOOK)).isZero();
        assertThat(out.toString().lines())
                .startsWith("The update of this step changes the loss of its batch from 0.298371109 to", "0.291027774.")
                .contains(
                        "delta2        = dL/da2 * sigmoid'(z2) = [0.138498562  -0.0380982365]",
                        "dL/dW2        = a1^T delta2 = [0.08217  -0.0226; 0.08267  -0.02274]");
    }

    @Test
    void anExplanationFitsAScreenUnlessAllIsAskedFor() {
        for (List<String> of : List.of(
                List.of(BOOK),
                List.of("configs/remedies/layer-norm.yaml"),
                List.of("configs/remedies/base.yaml", "--weight", "W1[0,2]"))) {
            List<String> arguments = new ArrayList<>(List.of("explain"));
            arguments.addAll(of);
            assertThat(run(arguments.toArray(String[]::new))).isZero();
            assertThat(out.toString().lines())
                    .hasSizeLessThanOrEqualTo(24)
                    .allMatch(line -> line.length() <= 80)
                    .anyMatch(line -> line.contains("--full") || line.startsWith("sum "));
            arguments.add("--full");
            assertThat(run(arguments.toArray(String[]::new))).isZero();
            assertThat(out.toString().lines()).hasSizeGreaterThan(24);
        }
    }

    @Test
    void everyFormCanBeAskedFor() {
        assertThat(run("explain", BOOK, "--as", "markdown")).isZero();
        assertThat(out.toString()).startsWith("# One step").contains("\\begin{bmatrix}");
        assertThat(run("explain", BOOK, "--as", "latex")).isZero();
        assertThat(out.toString()).contains("\\documentclass{article}", "\\end{document}");
        assertThat(run("explain", BOOK, "--as", "html")).isZero();
        assertThat(out.toString()).contains("<math display=\"block\">", "<svg ");
    }

    @Test
    void aWeightAndTheNetworkAreExplained() throws IOException {
        Path picture = folder.resolve("network.svg");
        assertThat(run("explain", "configs/xor.yaml", "--weight", "W1[0,2]", "--network", picture.toString()))
                .isZero();
        assertThat(out.toString())
                .startsWith("W1[0,2] moves by -0.00323781475, since")
                .contains("1 of 4 samples have the derivative's sign");
        assertThat(Files.readString(picture)).startsWith("<svg ").contains("delta");
    }

    @Test
    void whatCannotBeExplainedIsRefused() {
        assertThat(run("explain", "configs/lessons/saddle.yaml")).isEqualTo(2);
        assertThat(err.toString()).contains("expected a network");
        assertThat(run("explain", BOOK, "--sample", "2")).isEqualTo(2);
        assertThat(run("explain", BOOK, "--weight", "W9[0,0]")).isEqualTo(2);
        assertThat(run(
                        "explain",
                        "configs/digits.yaml",
                        "--network",
                        folder.resolve("n.svg").toString()))
                .isEqualTo(2);
        assertThat(folder.resolve("n.svg")).doesNotExist();
    }

    @Test
    void matricesAndNudgesOfARun() {
        String run = train();
        assertThat(run("inspect", run, "--matrix", "dW2", "--step", "0")).isZero();
        assertThat(out.toString()).contains("dW2 of member 0 at step 0, [2, 2]", "0.08216704", "-0.02274024");
        assertThat(run("inspect", run, "--nudge", "W2[0,0]=+0.01", "--step", "0"))
                .isZero();
        assertThat(out.toString()).contains("derivative foretold 0.0008216704.");
        assertThat(run("inspect", run, "--matrix", "dW7")).isEqualTo(2);
        assertThat(run("inspect", run, "--matrix", "W1", "--sample", "1")).isEqualTo(2);
        assertThat(run("inspect", run, "--nudge", "W2[0,0]=up")).isEqualTo(2);
    }

    @Test
    void onesOwnArraysAreCompared() throws IOException {
        Path own = folder.resolve("own.npz");
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("delta2", new NpyArray(new int[] {2}, new double[] {0.138498562, -0.0380982365}));
        Npz.write(own, arrays);
        assertThat(run("check", BOOK, "--mine", own.toString())).isZero();
        arrays.put("dW1", new NpyArray(new int[] {2, 2}, new double[] {
            0.000438567734, 0.000877135469, 0.000497712735, 0.000995425471
        }));
        Npz.write(own, arrays);
        assertThat(run("check", BOOK, "--mine", own.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("WRONG: 1 of 2 arrays, first dW1 (transposed).");
    }

    private String train() {
        String run = folder.resolve("run").toString();
        assertThat(run("train", BOOK, "--set", "training.steps=20", "--out", run))
                .isZero();
        return run;
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        return Main.run(List.of(arguments), Terminal.NONE, new PrintWriter(out), new PrintWriter(err, true));
    }
}
