package org.gradlab.predict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gradlab.array.Block;
import org.gradlab.array.plain.PlainEngine;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.Config;
import org.gradlab.config.NetworkConfig;
import org.gradlab.data.CsvSource;
import org.gradlab.experiment.MemberPlan;
import org.gradlab.experiment.ModelCard;
import org.gradlab.experiment.ParameterFiles;
import org.gradlab.file.RunFileException;
import org.gradlab.network.Network;
import org.gradlab.network.NetworkPass;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.record.RunFolder;
import org.gradlab.run.StoredRun;
import org.gradlab.state.BlockState;
import org.gradlab.state.Hyperparameter;
import org.gradlab.state.Population;
import org.gradlab.state.StateSpace;
import org.gradlab.state.Step;

/** Applies the best member of a run to a table. */
public final class Predictor {

    private final ModelCard model;
    private final Network network;
    private final Block block = new PlainEngine().block(1);
    private final BlockState state;

    /**
     * The best member of {@code run}.
     *
     * @throws RunFileException if the run has not been trained to its end
     */
    public Predictor(RunFolder run) throws IOException, ConfigException {
        if (!Files.exists(run.model())) {
            throw new RunFileException(run.path(), "has no model.json: only a trained network predicts");
        }
        this.model = ModelCard.read(run.model());
        StoredRun stored = new StoredRun(run.path());
        Config config = stored.config();
        this.network = ((NetworkConfig) config.objective())
                .model()
                .network(model.features().size());
        this.state = new BlockState(block, space());
        int best = stored.bestMember();
        state.load(population(config.optimizer(), best, run), 0);
    }

    private StateSpace space() {
        return new StateSpace(network.slots())
                .with(network.hyperparameters().stream()
                        .map(Hyperparameter::slot)
                        .toList());
    }

    /** The member alone, with the settings that it was trained with. */
    private Population population(Optimizer optimizer, int member, RunFolder run) throws IOException {
        Population alone = new Population(space(), member, 1);
        List<Hyperparameter> settings = Stream.concat(
                        optimizer.hyperparameters().stream(), network.hyperparameters().stream())
                .toList();
        new MemberPlan(settings, alone.memberSet()).set(alone);
        ParameterFiles.read(run.bestParameters(), m -> 0, alone);
        return alone;
    }

    /**
     * What the network says of every row of a CSV file that has the columns of features it was trained on.
     *
     * @throws org.gradlab.data.DataException with every problem of the file
     */
    public Predictions predict(Path csv) {
        double[] x = model.scaler().apply(CsvSource.readFeatures(csv, model.features()));
        NetworkPass pass = network.pass(block, state, x.length / network.inputs());
        pass.x().fill(x);
        pass.forward(Step.evaluation(0));
        double[] outputs = pass.output().output().toDoubles();
        if (model.classes().isEmpty()) {
            return new Predictions(model.targets(), outputs, List.of());
        }
        double[] probabilities = network.outputs() == 1 ? bothClasses(outputs) : outputs;
        return new Predictions(model.classes(), probabilities, names(probabilities));
    }

    /** One output is the probability of the second class. */
    private static double[] bothClasses(double[] second) {
        double[] both = new double[2 * second.length];
        for (int row = 0; row < second.length; row++) {
            both[2 * row] = 1 - second[row];
            both[2 * row + 1] = second[row];
        }
        return both;
    }

    private List<String> names(double[] probabilities) {
        int columns = model.classes().size();
        List<String> names = new ArrayList<>();
        for (int from = 0; from < probabilities.length; from += columns) {
            int best = 0;
            for (int c = 1; c < columns; c++) {
                if (probabilities[from + c] > probabilities[from + best]) {
                    best = c;
                }
            }
            names.add(model.classes().get(best));
        }
        return names;
    }
}
