package org.gradlab.run;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.gradlab.npy.NpyArray;
import org.gradlab.npy.Npz;
import org.gradlab.record.RunFolder;

/** Whether members of two runs started from the same parameters. */
public final class SharedStarts {

    private SharedStarts() {}

    /** How many of the first members of two runs started alike, member by member; 0 if their parameters are not the same ones. */
    public static int count(RunFolder first, RunFolder second) throws IOException {
        Map<String, NpyArray> left = Npz.read(first.initialParameters());
        Map<String, NpyArray> right = Npz.read(second.initialParameters());
        if (!left.keySet().equals(right.keySet())) {
            return 0;
        }
        int shared = Integer.MAX_VALUE;
        for (Map.Entry<String, NpyArray> entry : left.entrySet()) {
            shared = Math.min(shared, count(entry.getValue(), right.get(entry.getKey())));
        }
        return shared;
    }

    private static int count(NpyArray left, NpyArray right) {
        int members = Math.min(left.shape()[0], right.shape()[0]);
        int size = left.values().length / left.shape()[0];
        if (size != right.values().length / right.shape()[0]) {
            return 0;
        }
        int mismatch = Arrays.mismatch(
                Arrays.copyOf(left.values(), members * size), Arrays.copyOf(right.values(), members * size));
        return mismatch < 0 ? members : mismatch / size;
    }
}
