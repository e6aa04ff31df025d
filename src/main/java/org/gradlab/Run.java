package org.gradlab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradlab.array.NdArrays;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.Config;
import org.gradlab.npy.NpyArray;
import org.gradlab.npy.Npz;
import org.gradlab.predict.Predictions;
import org.gradlab.predict.Predictor;
import org.gradlab.record.Records;
import org.gradlab.record.RunJson;
import org.gradlab.report.Display;
import org.gradlab.report.OutputSection;
import org.gradlab.report.RunSummary;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.MemberResult;
import org.gradlab.run.MemberHistory;
import org.gradlab.run.RunRecord;
import org.gradlab.run.StoredRun;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A run and all that it knows, whether it was trained a moment ago or long before, is still trained or was killed. Numbers are read when
 * they are asked for, as they are then.
 */
public final class Run {

    private static final int LINE = 80;

    private final RunRecord run;

    Run(RunRecord run) {
        this.run = run;
    }

    /**
     * The run in {@code folder}.
     *
     * @throws org.gradlab.file.RunFileException if there is none
     */
    public static Run open(Path folder) throws IOException {
        return new Run(new StoredRun(folder));
    }

    public Path folder() {
        return run.folder().path();
    }

    /** Its status, provenance, counts and timings. */
    public RunJson info() throws IOException {
        return run.info();
    }

    /** What it was trained by, every default filled in. */
    public Config config() throws ConfigException {
        return run.config();
    }

    /**
     * How every member came out: status, losses, accuracies, steps; in their order and best first.
     *
     * @throws org.gradlab.file.RunFileException if the run has not come to its end
     */
    public Comparison members() throws IOException {
        return run.requireComparison();
    }

    /** How the best member came out; see {@link #members}. */
    public MemberResult best() throws IOException {
        return members().best();
    }

    /** What was recorded of the members whose records are stored, as arrays. */
    public Records records() {
        return new Records(run.folder());
    }

    /**
     * What was recorded of a member; one that is not stored is trained again, bit for bit.
     *
     * @throws org.gradlab.file.RunFileException if there is no such member, or nothing is recorded yet
     */
    public MemberHistory member(int member) throws IOException, ConfigException {
        return run.member(member);
    }

    /** Every member's parameters before the first step by name, [members, rows, columns]. */
    public Map<String, INDArray> initialParameters() throws IOException {
        return arrays(run.folder().initialParameters());
    }

    /** Every member's parameters at the end by name, [members, rows, columns]. */
    public Map<String, INDArray> finalParameters() throws IOException {
        return arrays(run.folder().finalParameters());
    }

    /** The best member's parameters at the end by name, [1, rows, columns]. */
    public Map<String, INDArray> bestParameters() throws IOException {
        return arrays(run.folder().bestParameters());
    }

    /**
     * What the best member says of every row of a CSV file that has the columns of features it was trained on.
     *
     * @throws org.gradlab.file.RunFileException if the run trained no network, or has not come to its end
     * @throws org.gradlab.data.DataException with every problem of the file
     */
    public Predictions predict(Path csv) throws IOException, ConfigException {
        return new Predictor(run.folder()).predict(csv);
    }

    /** What {@code gradlab train} prints at the end of a run. */
    public List<String> summary() throws IOException, ConfigException {
        return OutputSection.lines(RunSummary.of(run).sections(new Display(LINE, false)));
    }

    private static Map<String, INDArray> arrays(Path file) throws IOException {
        Map<String, INDArray> arrays = new LinkedHashMap<>();
        for (Map.Entry<String, NpyArray> entry : Npz.read(file).entrySet()) {
            int[] shape = entry.getValue().shape();
            arrays.put(entry.getKey(), NdArrays.of(entry.getValue().values(), shape[0], shape[1], shape[2]));
        }
        return arrays;
    }

    /** Its folder. */
    @Override
    public String toString() {
        return folder().toString();
    }
}
