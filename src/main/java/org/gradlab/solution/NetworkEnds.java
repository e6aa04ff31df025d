package org.gradlab.solution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradlab.array.Engine;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.state.Population;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;

/**
 * Where the training of a network's members ended: what each computes on the training data, and its parameters in canonical form.
 *
 * @param outputs [numbers, members]; the outputs of a row lie after each other, row after row
 * @param ranges [numbers] between the least and the greatest target of an output
 * @param parameters [numbers, members]
 */
public record NetworkEnds(double[][] outputs, double[] ranges, double[][] parameters) {

    private static final long MOST_PARAMETERS = 20_000_000;

    /** The ends of {@code trained}; empty where their parameters are too many to be compared in memory. */
    public static Optional<NetworkEnds> of(Engine engine, NetworkObjective objective, Population trained) {
        if ((long) trained.members() * trained.space().parameterCount() > MOST_PARAMETERS) {
            return Optional.empty();
        }
        MemberOutputs outputs = MemberOutputs.of(objective, trained.members());
        return Optional.of(new NetworkEnds(outputs.of(engine, trained), outputs.ranges(), forms(objective, trained)));
    }

    /** The same of the members at some places. */
    public NetworkEnds only(int[] places) {
        return new NetworkEnds(columns(outputs, places), ranges, columns(parameters, places));
    }

    private static double[][] columns(double[][] of, int[] places) {
        return Arrays.stream(of)
                .map(row ->
                        Arrays.stream(places).mapToDouble(place -> row[place]).toArray())
                .toArray(double[][]::new);
    }

    private static double[][] forms(NetworkObjective objective, Population trained) {
        CanonicalForm form = new CanonicalForm(objective.network());
        List<Slot> slots = trained.space().slots(Set.of(Role.PARAMETER, Role.FROZEN, Role.STATISTIC));
        List<double[]> ofMembers = new ArrayList<>();
        for (int m = 0; m < trained.members(); m++) {
            Map<String, double[]> member = new HashMap<>();
            for (Slot slot : slots) {
                member.put(slot.name(), trained.get(slot.name(), m));
            }
            Map<String, double[]> canonical = form.of(member);
            ofMembers.add(slots.stream()
                    .flatMapToDouble(slot -> Arrays.stream(canonical.get(slot.name())))
                    .toArray());
        }
        return transposed(ofMembers);
    }

    private static double[][] transposed(List<double[]> rows) {
        double[][] columns = new double[rows.get(0).length][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int c = 0; c < columns.length; c++) {
                columns[c][row] = rows.get(row)[c];
            }
        }
        return columns;
    }
}
