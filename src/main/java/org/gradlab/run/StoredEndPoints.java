package org.gradlab.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gradlab.file.RunFileException;
import org.gradlab.npy.NpyArray;
import org.gradlab.npy.Npz;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.MemberResult;
import org.gradlab.restart.basin.EndPoints;

/** Starts and ends of a function's restarts, from the parameter files of a run. */
final class StoredEndPoints {

    private StoredEndPoints() {}

    /**
     * The end points of the run in {@code folder}, whose members are those of {@code comparison}.
     *
     * @throws RunFileException if a parameter file does not hold one number for every variable and member
     */
    static EndPoints read(RunFolder folder, Comparison comparison) throws IOException {
        Map<String, NpyArray> starts = Npz.read(folder.initialParameters());
        Map<String, NpyArray> ends = Npz.read(folder.finalParameters());
        List<String> variables = List.copyOf(starts.keySet());
        List<MemberResult> members = comparison.ranked().stream()
                .sorted(Comparator.comparingInt(MemberResult::member))
                .toList();
        return new EndPoints(
                variables,
                columns(folder.initialParameters(), starts, variables, members.size()),
                columns(folder.finalParameters(), ends, variables, members.size()),
                members);
    }

    private static double[][] columns(Path file, Map<String, NpyArray> arrays, List<String> variables, int members)
            throws RunFileException {
        List<double[]> columns = new ArrayList<>();
        for (String variable : variables) {
            NpyArray array = arrays.get(variable);
            if (array == null || array.values().length != members) {
                throw new RunFileException(
                        file,
                        "expected an array \"" + variable + "\" of " + members + " members with one number each, found "
                                + (array == null ? "none" : array.values().length + " numbers"));
            }
            columns.add(array.values());
        }
        return columns.toArray(double[][]::new);
    }
}
