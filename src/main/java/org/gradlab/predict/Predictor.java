package org.gradlab.predict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradlab.array.Block;
import org.gradlab.array.nd4j.Nd4jEngine;
import org.gradlab.data.CsvSource;
import org.gradlab.experiment.ModelCard;
import org.gradlab.experiment.ParameterFiles;
import org.gradlab.file.RunFileException;
import org.gradlab.network.Network;
import org.gradlab.network.Trace;
import org.gradlab.parameter.Parameter;
import org.gradlab.parameter.Parameters;
import org.gradlab.run.RunFolder;
import org.gradlab.train.Population;

/** Applies the best member of a run to a table. */
public final class Predictor {

    private final ModelCard model;
    private final Network network;
    private final Block block = new Nd4jEngine().block(1);
    private final Parameters parameters;

    /**
     * The best member of {@code run}.
     *
     * @throws RunFileException if the run has not been trained to its end
     */
    public Predictor(RunFolder run) throws IOException {
        if (!Files.exists(run.model())) {
            throw new RunFileException(run.path(), "has no model.json: only a trained network predicts");
        }
        this.model = ModelCard.read(run.model());
        this.network = model.network();
        Population best = new Population(network.space(), new double[1], new double[1]);
        ParameterFiles.read(run.bestParameters(), member -> 0, best);
        this.parameters = network.space().parameters(block);
        for (Parameter parameter : network.space().parameters()) {
            String name = parameter.name();
            parameters.get(name).load(best.parameters().get(name), 0);
        }
    }

    /**
     * What the network says of every row of a CSV file that has the columns of features it was trained on.
     *
     * @throws org.gradlab.data.DataException with every problem of the file
     */
    public Predictions predict(Path csv) {
        double[] x = model.scaler().apply(CsvSource.readFeatures(csv, model.features()));
        Trace trace = network.trace(block, x.length / network.inputs());
        trace.x().fill(x);
        network.forward(parameters, trace);
        double[] outputs = trace.a(network.depth()).toDoubles();
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
