package org.gradlab.experiment;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.config.ActivationName;
import org.gradlab.config.LayerConfig;
import org.gradlab.config.LossName;
import org.gradlab.config.ModelConfig;
import org.gradlab.config.ModelStart;
import org.gradlab.config.OptimizerConfig;
import org.gradlab.initializer.Initializer;
import org.gradlab.loss.BinaryCrossEntropy;
import org.gradlab.loss.CategoricalCrossEntropy;
import org.gradlab.loss.Loss;
import org.gradlab.loss.MeanSquaredError;
import org.gradlab.network.Activation;
import org.gradlab.network.Layer;
import org.gradlab.network.Network;
import org.gradlab.optimizer.Momentum;
import org.gradlab.optimizer.Nesterov;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.optimizer.Sgd;

/** What the words of a config about network, loss and optimizer stand for. */
final class Models {

    private Models() {}

    static Network network(ModelConfig model, int inputs) {
        List<Layer> layers = new ArrayList<>();
        int width = inputs;
        for (LayerConfig layer : model.layers()) {
            layers.add(
                    new Layer(width, layer.units(), activation(layer.activation()), layer.bias(), layer.trainable()));
            width = layer.units();
        }
        return new Network(layers);
    }

    /** The initializer of every layer. */
    static List<Initializer> initializers(ModelConfig model, ModelStart.Drawn start) {
        return model.layers().stream()
                .map(layer -> layer.initializer().orElse(start.initializer()))
                .toList();
    }

    static Loss loss(LossName name) {
        return switch (name) {
            case MEAN_SQUARED_ERROR -> new MeanSquaredError();
            case BINARY_CROSS_ENTROPY -> new BinaryCrossEntropy();
            case CATEGORICAL_CROSS_ENTROPY -> new CategoricalCrossEntropy();
        };
    }

    static Optimizer optimizer(OptimizerConfig config) {
        if (config instanceof OptimizerConfig.Momentum) {
            return new Momentum();
        }
        return config instanceof OptimizerConfig.Nesterov ? new Nesterov() : new Sgd();
    }

    private static Activation activation(ActivationName name) {
        return switch (name) {
            case SIGMOID -> Activation.SIGMOID;
            case TANH -> Activation.TANH;
            case RELU -> Activation.RELU;
            case LEAKY_RELU -> Activation.LEAKY_RELU;
            case SOFTPLUS -> Activation.SOFTPLUS;
            case IDENTITY -> Activation.IDENTITY;
            case SOFTMAX -> Activation.SOFTMAX;
        };
    }
}
