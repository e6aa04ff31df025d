package org.gradlab.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradlab.array.Array;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.experiment.Experiment;
import org.gradlab.record.RecordFiles;
import org.gradlab.record.RecordedNumbers;
import org.gradlab.restart.Comparison;
import org.gradlab.state.Slot;
import org.gradlab.state.StateSpace;
import org.gradlab.state.Workspace;

/** Trains a member of a stored run again to follow one of its parameters, and checks that the run is repeated. */
public final class ElementReplay {

    private final StoredRun run;

    /** A replay of members of {@code run}. */
    public ElementReplay(StoredRun run) {
        this.run = run;
    }

    /**
     * The element of a member at every record step that the run has.
     *
     * @throws IllegalArgumentException if the network has no such element
     */
    public ElementSeries series(ParameterElement element, int member) throws IOException, ConfigException {
        try (RecordFiles files = RecordFiles.open(run.folder())) {
            MemberReader.requireMember(run.folder(), files, member);
            Experiment experiment = run.experiment();
            int index = index(element, experiment.setup().space());
            List<ElementSeries.Point> points = new ArrayList<>();
            List<RecordedNumbers> repeated = new MemberReplay(experiment, files.lastStep())
                    .records(member, (step, arrays) -> points.add(point(step, element, index, arrays)));
            List<ElementSeries.Point> shown = points.subList(0, Math.min(files.records(), points.size()));
            return new ElementSeries(element, member, repeats(files, member, repeated), shown);
        }
    }

    private static ElementSeries.Point point(long step, ParameterElement element, int index, Workspace arrays) {
        return new ElementSeries.Point(
                step,
                arrays.state().get(element.matrix()).toDoubles()[index],
                number(arrays.gradients().arrays(), element, index),
                number(arrays.updates().arrays(), element, index));
    }

    private static double number(Map<String, Array> arrays, ParameterElement element, int index) {
        return arrays.containsKey(element.matrix())
                ? arrays.get(element.matrix()).toDoubles()[index]
                : Double.NaN;
    }

    /** Whether all numbers of the member as a whole are the same, bit for bit; of one that is not stored, its last loss is known. */
    private boolean repeats(RecordFiles files, int member, List<RecordedNumbers> repeated) throws IOException {
        if (!files.members().has(member)) {
            double last = repeated.get(repeated.size() - 1).memberValues()[0];
            Optional<Comparison> members = run.comparison();
            return members.isEmpty()
                    || Double.compare(members.get().members().get(member).loss(), last) == 0;
        }
        List<RecordedNumbers> recorded = files.member(member);
        return repeated.size() >= recorded.size()
                && IntStream.range(0, recorded.size())
                        .allMatch(i -> areSame(
                                recorded.get(i).memberValues(), repeated.get(i).memberValues()));
    }

    /** A run that was killed may not have evaluated its last record, where the replay ends and does. */
    private static boolean areSame(double[] recorded, double[] repeated) {
        return IntStream.range(0, recorded.length)
                .allMatch(c -> Double.isNaN(recorded[c]) || Double.compare(recorded[c], repeated[c]) == 0);
    }

    private static int index(ParameterElement element, StateSpace space) {
        for (Slot parameter : space.parameters()) {
            if (parameter.name().equals(element.matrix())) {
                if (element.row() < parameter.rows() && element.column() < parameter.columns()) {
                    return element.row() * parameter.columns() + element.column();
                }
                throw new IllegalArgumentException("no element " + element + ": " + parameter.name() + " has "
                        + parameter.rows() + " rows and " + parameter.columns() + " columns, counted from 0");
            }
        }
        throw new IllegalArgumentException("no element " + element + ": the network has "
                + String.join(", ", space.parameters().stream().map(Slot::name).toList()));
    }
}
