package org.gradlab.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.experiment.Experiment;
import org.gradlab.record.RecordFiles;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;
import org.gradlab.state.Workspace;

/**
 * The parameters and running statistics of a member on its way, by training it again: they are not recorded.
 *
 * @param member the member
 * @param steps updates made before, ascending
 * @param values the numbers at each step, slot after slot in row-major order
 */
public record ParameterPath(int member, List<Long> steps, List<double[]> values) {

    private static final Set<Role> LEARNT = Set.of(Role.PARAMETER, Role.FROZEN, Role.STATISTIC);

    /** What training makes of a member, in the order of {@link #values}. */
    public static List<Slot> slots(Experiment experiment) {
        return experiment.setup().space().slots(LEARNT);
    }

    /**
     * The way of a member of a run.
     *
     * @param steps those at which to look; others than the record steps of the run are passed over
     */
    public static ParameterPath of(RunRecord run, int member, Set<Long> steps) throws IOException, ConfigException {
        Experiment experiment = run.experiment();
        List<Slot> slots = slots(experiment);
        List<Long> seen = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        long last;
        try (RecordFiles files = RecordFiles.open(run.folder())) {
            last = files.lastStep();
        }
        new MemberReplay(experiment, last).records(member, (step, arrays) -> {
            if (steps.contains(step) && step <= last) {
                seen.add(step);
                values.add(values(arrays, slots));
            }
        });
        return new ParameterPath(member, seen, values);
    }

    private static double[] values(Workspace arrays, List<Slot> slots) {
        return slots.stream()
                .flatMapToDouble(
                        slot -> Arrays.stream(arrays.state().get(slot.name()).toDoubles()))
                .toArray();
    }
}
