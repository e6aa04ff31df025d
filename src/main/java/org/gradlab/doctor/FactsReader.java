package org.gradlab.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.data.Dataset;
import org.gradlab.data.Targets;
import org.gradlab.diagnosis.InputFacts;
import org.gradlab.diagnosis.LayerFacts;
import org.gradlab.diagnosis.TrainingFacts;
import org.gradlab.experiment.Experiment;
import org.gradlab.network.NumberedLayer;
import org.gradlab.network.Relu;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.restart.Target;

/** What a diagnosis has to know of the training of a network. */
final class FactsReader {

    private FactsReader() {}

    /** The facts of an experiment that trains {@code objective}. */
    static TrainingFacts of(Experiment experiment, NetworkObjective objective) {
        Dataset data = objective.parts().train();
        int batch = objective.batching().size();
        return new TrainingFacts(
                experiment.schedule().steps(),
                batch,
                (data.rows() + batch - 1) / batch,
                batch == data.rows(),
                GuessingLoss.of(objective.loss(), data),
                majority(data),
                !(experiment.target() instanceof Target.None),
                objective.loss().takesLogits(),
                inputs(data),
                objective.network().layers().stream().map(FactsReader::layer).toList());
    }

    private static LayerFacts layer(NumberedLayer layer) {
        return new LayerFacts(
                layer.units(), layer.activation().word(), layer.activation() instanceof Relu, layer.trainable());
    }

    /** The share of the largest class, or NaN. */
    private static double majority(Dataset data) {
        if (!(data.targets() instanceof Targets.Classes)) {
            return Double.NaN;
        }
        List<Double> shares = new ArrayList<>();
        for (int c = 0; c < data.outputs(); c++) {
            int column = c;
            shares.add(IntStream.range(0, data.rows())
                    .mapToDouble(row -> data.y()[row * data.outputs() + column])
                    .average()
                    .orElseThrow());
        }
        return data.outputs() == 1
                ? Math.max(shares.get(0), 1 - shares.get(0))
                : shares.stream().mapToDouble(share -> share).max().orElseThrow();
    }

    private static InputFacts inputs(Dataset data) {
        int largest = 0;
        double[] rms = new double[data.features()];
        double widest = 0;
        double narrowest = Double.POSITIVE_INFINITY;
        for (int c = 0; c < data.features(); c++) {
            double mean = moment(data, c, 0, 1);
            double spread = Math.sqrt(moment(data, c, mean, 2));
            rms[c] = Math.sqrt(moment(data, c, 0, 2));
            largest = rms[c] > rms[largest] ? c : largest;
            widest = Math.max(widest, spread);
            narrowest = spread > 0 ? Math.min(narrowest, spread) : narrowest;
        }
        return new InputFacts(data.featureNames().get(largest), rms[largest], widest > 0 ? widest / narrowest : 1);
    }

    /** The mean of (x - about)^power over the rows of a column. */
    private static double moment(Dataset data, int column, double about, int power) {
        return IntStream.range(0, data.rows())
                .mapToDouble(row -> Math.pow(data.x()[row * data.features() + column] - about, power))
                .average()
                .orElseThrow();
    }
}
