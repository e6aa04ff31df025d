package org.gradlab.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradlab.array.Array;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.experiment.Experiment;
import org.gradlab.experiment.ExperimentBuilder;
import org.gradlab.state.Slot;
import org.gradlab.state.Workspace;
import org.gradlab.train.RecordEvent;
import org.gradlab.train.Replay;

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
        List<SeriesRow> recorded = run.series(member);
        Experiment experiment =
                ExperimentBuilder.replay(run.config(), run.info().provenance().engine(), member);
        int index = index(element, experiment);
        List<ElementSeries.Point> points = new ArrayList<>();
        List<Double> losses = new ArrayList<>();
        new Replay(experiment.setup())
                .run(
                        experiment.start(),
                        experiment.schedule(),
                        (step, arrays) -> points.add(point(step, element, index, arrays)),
                        observed -> losses.add(loss(observed)));
        int shown = Math.min(recorded.size(), points.size());
        return new ElementSeries(element, member, repeats(recorded, losses), points.subList(0, shown));
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

    private static double loss(RecordEvent recorded) {
        return recorded.memberValues()[0];
    }

    private static boolean repeats(List<SeriesRow> recorded, List<Double> losses) {
        for (int i = 0; i < recorded.size(); i++) {
            if (Double.compare(recorded.get(i).value("loss"), losses.get(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    private static int index(ParameterElement element, Experiment experiment) {
        for (Slot parameter : experiment.start().space().parameters()) {
            if (parameter.name().equals(element.matrix())) {
                if (element.row() < parameter.rows() && element.column() < parameter.columns()) {
                    return element.row() * parameter.columns() + element.column();
                }
                throw new IllegalArgumentException("no element " + element + ": " + parameter.name() + " has "
                        + parameter.rows() + " rows and " + parameter.columns() + " columns, counted from 0");
            }
        }
        throw new IllegalArgumentException("no element " + element + ": the network has "
                + String.join(
                        ", ",
                        experiment.start().space().parameters().stream()
                                .map(Slot::name)
                                .toList()));
    }
}
