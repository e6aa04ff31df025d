package org.gradlab.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.gradlab.network.Identity;
import org.gradlab.network.LayerSpec;
import org.gradlab.network.LeakyRelu;
import org.gradlab.network.Relu;
import org.gradlab.network.Sigmoid;
import org.gradlab.network.Softmax;
import org.gradlab.network.Softplus;
import org.gradlab.network.Tanh;
import org.gradlab.network.Network;
import org.gradlab.optimizer.Momentum;
import org.gradlab.optimizer.Nesterov;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.optimizer.Sgd;
import org.gradlab.optimizer.UpdateRule;

/** What the words of a config about network, loss and optimizer stand for. */
public final class Models {

    private Models() {}

    public static Network network(ModelConfig model, int inputs) {
        List<LayerSpec> layers = new ArrayList<>();
        for (LayerConfig layer : model.layers()) {
            layers.add(new LayerSpec(
                    layer.units(),
                    activation(layer.activation()),
                    layer.bias(),
                    layer.trainable(),
                    Optional.empty(),
                    List.of()));
        }
        return new Network(inputs, layers);
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

    public static Optimizer optimizer(OptimizerConfig config) {
        UpdateRule rule = config instanceof OptimizerConfig.Momentum
                ? new Momentum(config.momenta())
                : config instanceof OptimizerConfig.Nesterov ? new Nesterov(config.momenta()) : new Sgd();
        return Optimizer.of(rule, config.learningRates().toArray(Double[]::new));
    }

    private static Activation activation(ActivationName name) {
        return switch (name) {
            case SIGMOID -> new Sigmoid();
            case TANH -> new Tanh();
            case RELU -> new Relu();
            case LEAKY_RELU -> new LeakyRelu(LeakyRelu.STANDARD_LEAK);
            case SOFTPLUS -> new Softplus();
            case IDENTITY -> new Identity();
            case SOFTMAX -> new Softmax();
        };
    }
}
