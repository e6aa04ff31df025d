package org.gradlab.doctor;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.LoadedConfig;
import org.gradlab.config.ModelConfig;
import org.gradlab.config.ModelStart;
import org.gradlab.config.NetworkConfig;
import org.gradlab.diagnosis.RecordPoint;
import org.gradlab.experiment.Experiment;
import org.gradlab.experiment.ExperimentBuilder;
import org.gradlab.forecast.Forecast;
import org.gradlab.forecast.MeanField;
import org.gradlab.forecast.MeasuredLayer;
import org.gradlab.measure.Measure;
import org.gradlab.network.Network;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.train.RecordPlan;
import org.gradlab.train.Trainer;

/** Makes the forecast of a config: what theory says of its network, beside what is measured of the start of its restarts. */
public final class Forecaster {

    private Forecaster() {}

    /**
     * The forecast of a config whose parameters are drawn.
     *
     * @throws ConfigException if there is no network, or its start is in a file
     */
    public static Forecast forecast(LoadedConfig config, int threads) throws IOException, ConfigException {
        if (!(config.config().objective() instanceof NetworkConfig wanted)) {
            throw new ConfigException(config.positions().error("objective", "a network, which has layers"));
        }
        if (!(wanted.model().start() instanceof ModelStart.Drawn start)) {
            throw new ConfigException(config.positions()
                    .error("model.initializer", "an initializer: theory says nothing of numbers in a file"));
        }
        Experiment experiment = ExperimentBuilder.experiment(config);
        NetworkObjective objective = (NetworkObjective) experiment.objective();
        ModelConfig model = wanted.model();
        double[] x = objective.parts().train().x();
        return new Forecast(
                new MeanField(objective.network(), model.initializers(start))
                        .layers(
                                DoubleStream.of(x).average().orElseThrow(),
                                DoubleStream.of(x)
                                        .map(number -> number * number)
                                        .average()
                                        .orElseThrow()),
                measured(experiment, objective, threads),
                narrowness(objective.network()));
    }

    private static double narrowness(Network network) {
        return IntStream.range(1, network.depth())
                .mapToDouble(l -> 1.0 / network.layer(l).units())
                .sum();
    }

    private static List<MeasuredLayer> measured(Experiment experiment, NetworkObjective objective, int threads)
            throws IOException {
        int depth = objective.network().depth();
        MemberTable table = new MemberTable(experiment.members(), 1, depth);
        new Trainer(experiment.setup(), threads).train(experiment.start(), new RecordPlan(1, 1), event -> {
            if (event.step() == 0) {
                table.add(event, objective.layout());
            }
        });
        return IntStream.rangeClosed(1, depth)
                .mapToObj(l -> new MeasuredLayer(
                        median(table.members(), start -> start.measure(Measure.A_MEAN, l)),
                        median(table.members(), start -> Math.pow(start.measure(Measure.A_STD, l), 2)),
                        median(table.members(), start -> start.measure(Measure.MEAN_SLOPE, l)),
                        median(table.members(), start -> start.measure(Measure.DELTA_RATIO, l))))
                .toList();
    }

    private static double median(SortedMap<Integer, List<RecordPoint>> members, ToDoubleFunction<RecordPoint> number) {
        double[] sorted = members.values().stream()
                .mapToDouble(points -> number.applyAsDouble(points.get(0)))
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }
}
